package fi.luotsi.indexer.search;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentType;
import fi.luotsi.content.Verification;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A document that matches, with its best sections first.
 *
 * @param source the key of its source
 * @param verification the latest time that somebody said it is still right
 * @param matching how many of its sections match
 * @param pinned put first by editors
 * @param translated found only by words of another language than those of the query
 */
public record DocumentHit(
        DocumentId id,
        MarkedText title,
        String source,
        String language,
        DocumentType type,
        Optional<LocalDate> date,
        Optional<Verification> verification,
        int matching,
        boolean pinned,
        boolean translated,
        List<Hit> sections) {
    public DocumentHit {
        sections = List.copyOf(sections);
    }
}
