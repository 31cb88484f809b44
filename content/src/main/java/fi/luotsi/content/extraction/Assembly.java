package fi.luotsi.content.extraction;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.Section;
import fi.luotsi.content.extraction.Extraction.Attachment;
import fi.luotsi.content.extraction.Frames.Frame;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a worker's frames together to one extraction. Trusts nothing: a worker may have been taken over by what it read. */
final class Assembly {
    private final ExtractionLimits limits;
    private final TempFiles temp;
    private final Deque<Part> open = new ArrayDeque<>();
    private int parts;
    private long characters;
    private long partBytes;

    Assembly(ExtractionLimits limits, TempFiles temp) {
        this.limits = limits;
        this.temp = temp;
    }

    /** Returns the whole extraction with the frame that completes it. */
    Optional<Extraction> accept(Frame frame) throws IOException {
        var in = frame.open();
        switch (frame.type()) {
            case OPEN -> open(in.readUTF());
            case BYTES -> bytes(frame.payload());
            case SECTION -> section(in);
            case CLOSE -> {
                return close(Summary.readFrom(in));
            }
            case READY, FILE, PAGE -> throw new Frames.ProtocolBroken(frame.type() + " in an answer");
        }
        return Optional.empty();
    }

    /** What is left when the worker stopped midway: the parts that were whole, or nothing. */
    Extraction interrupted(ExtractionReason reason, String mediaType, String title) {
        var whole = new ArrayList<Attachment>();
        open.descendingIterator().forEachRemaining(part -> whole.addAll(part.abandon()));
        var state = whole.isEmpty() ? ExtractionState.REJECTED : ExtractionState.PARTIAL;
        return extraction(new Summary(state, reason, mediaType, title, "", "", null, List.of()), List.of(), whole);
    }

    static Extraction extraction(Summary summary, List<Section> sections, List<Attachment> attachments) {
        return new Extraction(
                summary.state(),
                Optional.ofNullable(summary.reason()),
                summary.mediaType(),
                summary.title(),
                summary.language(),
                summary.knownAuthor(),
                Optional.ofNullable(summary.date()),
                sections,
                attachments,
                summary.pictures());
    }

    private void open(String name) throws IOException {
        check(open.size() <= limits.partDepth() && parts <= limits.parts(), "too many parts");
        var bytes = open.isEmpty() ? null : temp.part();
        open.push(new Part(PartName.of(name, parts), bytes));
        parts++;
    }

    private void bytes(byte[] piece) throws IOException {
        partBytes += piece.length;
        check(partBytes <= limits.partBytes(), "too many bytes");
        current().write(piece);
    }

    private void section(DataInputStream in) throws IOException {
        var part = current();
        var section = SectionFrame.read(in, part.sections.size());
        characters += section.text().length();
        check(characters <= limits.textCharacters() + 1L, "too much text");
        part.sections.add(section);
    }

    private Optional<Extraction> close(Summary summary) throws IOException {
        var part = current();
        open.pop();
        part.seal();
        var extraction = extraction(summary, part.sections, part.attachments);
        if (part.file == null) {
            check(open.isEmpty(), "part without bytes");
            return Optional.of(extraction);
        }
        current().attachments.add(new Attachment(part.name, part.file, extraction));
        return Optional.empty();
    }

    private Part current() throws IOException {
        check(!open.isEmpty(), "no part is open");
        return open.getFirst();
    }

    private static void check(boolean kept, String rule) throws IOException {
        if (!kept) {
            throw new Frames.ProtocolBroken(rule);
        }
    }

    /** A file or part of it whose frames are still coming. */
    private static final class Part {
        private final String name;
        private final @Nullable Path file;
        private final @Nullable OutputStream bytes;
        private final List<Section> sections = new ArrayList<>();
        private final List<Attachment> attachments = new ArrayList<>();

        Part(String name, @Nullable Path file) throws IOException {
            this.name = name;
            this.file = file;
            bytes = file == null ? null : Files.newOutputStream(file);
        }

        void write(byte[] piece) throws IOException {
            if (bytes == null) {
                throw new Frames.ProtocolBroken("bytes of the file itself");
            }
            bytes.write(piece);
        }

        void seal() throws IOException {
            if (bytes != null) {
                bytes.close();
            }
        }

        List<Attachment> abandon() {
            try {
                seal();
            } catch (IOException e) {
                // Its file is deleted just below.
            }
            if (file != null) {
                TempFiles.wipe(file);
            }
            return attachments;
        }
    }
}
