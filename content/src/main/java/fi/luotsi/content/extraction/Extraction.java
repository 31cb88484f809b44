package fi.luotsi.content.extraction;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.Section;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What came out of a file. Closing it deletes the attachments' temporary files.
 *
 * @param state rejected files have no sections; reason is empty only when indexed
 * @param title never blank: the document's own, else its first heading, else its file name
 * @param pictures the pages that show pictures and no text, from 1, in order
 * @param language ISO 639-1 of most of the text, or empty
 */
public record Extraction(
        ExtractionState state,
        Optional<ExtractionReason> reason,
        String mediaType,
        String title,
        String language,
        Optional<String> author,
        Optional<LocalDate> date,
        List<Section> sections,
        List<Attachment> attachments,
        List<Integer> pictures)
        implements Closeable {
    public Extraction {
        sections = List.copyOf(sections);
        attachments = List.copyOf(attachments);
        pictures = List.copyOf(pictures);
    }

    /** Of a file without pages that wait to be recognised. */
    public Extraction(
            ExtractionState state,
            Optional<ExtractionReason> reason,
            String mediaType,
            String title,
            String language,
            Optional<String> author,
            Optional<LocalDate> date,
            List<Section> sections,
            List<Attachment> attachments) {
        this(state, reason, mediaType, title, language, author, date, sections, attachments, List.of());
    }

    /** A file attached to or packed in another, with what came out of it; its bytes stand in a temporary file. */
    public record Attachment(String name, Path bytes, Extraction extraction) {}

    @Override
    public void close() throws IOException {
        for (var attachment : attachments) {
            attachment.extraction().close();
            Files.deleteIfExists(attachment.bytes());
        }
    }
}
