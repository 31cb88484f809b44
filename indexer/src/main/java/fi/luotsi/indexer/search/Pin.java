package fi.luotsi.indexer.search;

import fi.luotsi.content.DocumentId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A document that editors put first for a query, from a day on and until a day, both included. It is shown only to whom it is for.
 *
 * @param words the query; other inflections and another order of the same words count as the same
 */
public record Pin(String words, DocumentId document, Optional<LocalDate> from, Optional<LocalDate> until) {
    boolean isInForce(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
