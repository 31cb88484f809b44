package fi.luotsi.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A document in its current revision, as the library shows it.
 *
 * @param location where it stands in its source: a path or an address, for people to read
 * @param language ISO 639-1 of most of its text, or empty where nobody can tell
 * @param date the day the document itself gives (written or last changed)
 * @param reason why its text is not whole, when the state is not {@code INDEXED}
 * @param parent the document that it was attached to or packed in
 * @param revisionNumber from 1
 * @param verification the latest time that somebody said it is still right
 * @param changeNumber grows with every change to the document or its audience; two equal numbers mean nothing changed
 */
public record Document(
        DocumentId id,
        SourceRef source,
        Optional<DocumentId> parent,
        String location,
        String title,
        String language,
        DocumentType type,
        String mediaType,
        long sizeBytes,
        Optional<String> author,
        Optional<LocalDate> date,
        Optional<String> owner,
        Audience audience,
        PublicityClass publicity,
        ExtractionState state,
        Optional<ExtractionReason> reason,
        int revisionNumber,
        Instant revisedAt,
        Optional<Verification> verification,
        long changeNumber,
        List<Section> sections) {
    public Document {
        sections = List.copyOf(sections);
    }

    /** The source as a document names it. */
    public record SourceRef(SourceId id, String key, LocalName name) {}
}
