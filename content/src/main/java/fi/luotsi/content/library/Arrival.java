package fi.luotsi.content.library;

import fi.luotsi.content.DocumentType;
import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.Section;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A document that a harvest brings in.
 *
 * @param itemKey its identity within the source
 * @param bytes the original, in a file that nobody changes meanwhile
 * @param pictures the pages whose text is still to be recognised
 * @param attachments documents of their own, each keyed below this one
 */
public record Arrival(
        String itemKey,
        String location,
        String fileName,
        Path bytes,
        String sha256,
        long sizeBytes,
        String mediaType,
        String title,
        String language,
        Optional<String> author,
        Optional<LocalDate> date,
        ExtractionState state,
        Optional<ExtractionReason> reason,
        List<Section> sections,
        List<Integer> pictures,
        List<Arrival> attachments) {
    public Arrival {
        pictures = List.copyOf(pictures);
        sections = List.copyOf(sections);
        attachments = List.copyOf(attachments);
    }

    DocumentType type() {
        return DocumentType.of(mediaType);
    }
}
