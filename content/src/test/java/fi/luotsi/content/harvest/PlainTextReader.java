package fi.luotsi.content.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.Section;
import fi.luotsi.content.extraction.Extraction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads plain text without a worker; a line "+name text" is an attachment. */
class PlainTextReader {
    /** A text that no database column takes: the anchor of its section is too long. */
    static final String IMPOSSIBLE = "impossible";

    Extraction extract(Path file, String name) {
        try {
            return read(new String(Files.readAllBytes(file), UTF_8), name, file.getParent());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Extraction read(String text, String name, Path temp) throws IOException {
        if (text.isBlank()) {
            var reason = name.endsWith(".bin") ? ExtractionReason.NO_TEXT : ExtractionReason.EMPTY;
            return extraction(ExtractionState.REJECTED, Optional.of(reason), name, List.of(), List.of());
        }
        var attachments = new ArrayList<Extraction.Attachment>();
        for (var line : text.lines().filter(line -> line.startsWith("+")).toList()) {
            var space = line.indexOf(' ');
            var content = line.substring(space + 1);
            var bytes = Files.writeString(Files.createTempFile(temp, "attachment", ".bin"), content);
            attachments.add(new Extraction.Attachment(
                    line.substring(1, space), bytes, read(content, line.substring(1, space), temp)));
        }
        var anchor = text.equals(IMPOSSIBLE) ? "x".repeat(5_000) : "alku";
        var section = new Section(0, 0, List.of(), anchor, OptionalInt.empty(), "fi", text);
        return extraction(ExtractionState.INDEXED, Optional.empty(), name, List.of(section), attachments);
    }

    private static Extraction extraction(
            ExtractionState state,
            Optional<ExtractionReason> reason,
            String title,
            List<Section> sections,
            List<Extraction.Attachment> attachments) {
        return new Extraction(
                state, reason, "text/plain", title, "fi", Optional.empty(), Optional.empty(), sections, attachments);
    }
}
