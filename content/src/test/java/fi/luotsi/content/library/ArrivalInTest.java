package fi.luotsi.content.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A page as a harvest would bring it in. */
final class ArrivalInTest {
    private ArrivalInTest() {}

    /** Of one section. */
    static Arrival of(Path folder, String key, String text, Arrival... attachments) {
        var section = new Section(0, 1, List.of(key), "s0", OptionalInt.empty(), "fi", text);
        return of(folder, key, text, List.of(section), attachments);
    }

    /** @param bytes its file; two arrivals with the same are the same revision */
    static Arrival of(Path folder, String key, String bytes, List<Section> sections, Arrival... attachments) {
        try {
            var file = Files.writeString(Files.createTempFile(folder, "page", ".html"), bytes);
            return new Arrival(
                    key,
                    key,
                    key,
                    file,
                    digest(bytes),
                    Files.size(file),
                    "text/html",
                    key,
                    "fi",
                    Optional.empty(),
                    Optional.empty(),
                    ExtractionState.INDEXED,
                    Optional.empty(),
                    sections,
                    List.of(),
                    List.of(attachments));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Not SHA-256, but as long and as different. */
    private static String digest(String text) {
        var digest = String.format("%064x", new BigInteger(1, text.getBytes(UTF_8)));
        return digest.substring(digest.length() - 64);
    }
}
