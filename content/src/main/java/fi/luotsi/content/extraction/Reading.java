package fi.luotsi.content.extraction;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.Section;
import fi.luotsi.content.extraction.Frames.Kind;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/** Reads one file with all its parts and answers in frames. Limits count over the whole file. */
final class Reading {
    private final WorkerLimits limits;
    private final Types types;
    private final DataOutputStream reply;
    private int charactersLeft;
    private int partsLeft;
    private long partBytesLeft;

    Reading(WorkerLimits limits, Types types, DataOutputStream reply) {
        this.limits = limits;
        this.types = types;
        this.reply = reply;
        charactersLeft = limits.textCharacters();
        partsLeft = limits.parts();
        partBytesLeft = limits.partBytes();
    }

    void file(Input input) throws IOException {
        Frames.write(reply, Kind.OPEN, out -> out.writeUTF(""));
        read(input, types.detect(input), 0);
    }

    /** Answers with the text of the picture of one page. */
    void page(Input input, Recognising recognising) throws IOException {
        Frames.write(reply, Kind.OPEN, out -> out.writeUTF(""));
        var type = types.detect(input);
        var draft = new Draft(charactersLeft);
        answer(input, type, draft, recognising.attempt(input, type, draft));
    }

    private void read(Input input, MediaType type, int depth) throws IOException {
        var draft = new Draft(charactersLeft);
        answer(input, type, draft, attempt(input, type, draft, depth));
    }

    private void answer(Input input, MediaType type, Draft draft, @Nullable ExtractionReason reason)
            throws IOException {
        var sections = Languages.assign(draft.sections.build(), draft);
        charactersLeft -=
                sections.stream().mapToInt(section -> section.text().length()).sum();
        for (var section : sections) {
            Frames.write(reply, Kind.SECTION, out -> SectionFrame.write(section, out));
        }
        Frames.write(reply, Kind.CLOSE, summary(input, type, draft, sections, reason)::writeTo);
    }

    private @Nullable ExtractionReason attempt(Input input, MediaType type, Draft draft, int depth) {
        var reader = types.reader(type);
        if (input.size() == 0) {
            return ExtractionReason.EMPTY;
        }
        if (reader.isEmpty()) {
            draft.pictures = depth == 0 && ImagePages.isReadable(type) ? ImagePages.of(input) : List.of();
            return ExtractionReason.UNSUPPORTED;
        }
        var everyPart = types.isMailOrArchive(type);
        try {
            reader.get().read(input, type, draft, (name, bytes) -> part(name, bytes, draft, depth + 1, everyPart));
            return draft.partsLeftOut ? ExtractionReason.TOO_MANY_PARTS : null;
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) { // parsers throw anything, down to StackOverflowError and NoClassDefFoundError
            return Fault.reason(e);
        }
    }

    private void part(String rawName, InputStream bytes, Draft parent, int depth, boolean everyPart)
            throws IOException {
        if (partsLeft == 0 || depth > limits.partDepth()) {
            parent.partsLeftOut = true;
            return;
        }
        try (var input = Input.of(bytes, PartName.of(rawName, limits.parts() - partsLeft + 1), partBytesLeft)) {
            var type = types.detect(input);
            if (!everyPart && types.reader(type).isEmpty()) {
                return;
            }
            partsLeft--;
            partBytesLeft -= input.size();
            parent.hasParts = true;
            Frames.write(reply, Kind.OPEN, out -> out.writeUTF(input.name()));
            Frames.copy(input.stream(), reply);
            read(input, type, depth);
        } catch (Input.TooLarge e) {
            parent.partsLeftOut = true;
        }
    }

    private static Summary summary(
            Input input, MediaType type, Draft draft, List<Section> sections, @Nullable ExtractionReason reason) {
        return new Summary(
                state(!sections.isEmpty() || draft.hasParts, reason),
                sections.isEmpty() && !draft.hasParts && reason == null ? ExtractionReason.NO_TEXT : reason,
                type.toString(),
                title(input, draft, sections),
                draft.language,
                draft.author,
                draft.date,
                draft.pictures);
    }

    private static ExtractionState state(boolean hasContent, @Nullable ExtractionReason reason) {
        if (!hasContent) {
            return ExtractionState.REJECTED;
        }
        return reason == null ? ExtractionState.INDEXED : ExtractionState.PARTIAL;
    }

    private static String title(Input input, Draft draft, List<Section> sections) {
        var title = CleanText.line(draft.title, Summary.LONGEST_VALUE);
        if (!title.isEmpty()) {
            return title;
        }
        return sections.stream()
                .filter(section -> !section.headings().isEmpty())
                .map(section -> section.headings().getLast())
                .findFirst()
                .orElseGet(() -> PartName.title(input.name()));
    }
}
