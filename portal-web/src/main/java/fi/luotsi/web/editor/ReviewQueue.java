package fi.luotsi.web.editor;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Verification;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * In which order documents are to be looked at: those first that wait long and are opened often.
 *
 * @param opened how often each was opened from results
 */
record ReviewQueue(Map<DocumentId, Integer> opened, LocalDate today) {
    List<DocumentId> waiting(Map<DocumentId, Verification> waiting) {
        return waiting.entrySet().stream()
                .sorted(Comparator.comparingLong(this::urgency)
                        .reversed()
                        .thenComparing(entry -> entry.getKey().toString()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Those opened most first; otherwise as they come. */
    List<DocumentId> unconfirmed(List<DocumentId> documents) {
        return documents.stream()
                .sorted(Comparator.comparingInt(this::openings).reversed())
                .toList();
    }

    int openings(DocumentId document) {
        return opened.getOrDefault(document, 0);
    }

    private long urgency(Map.Entry<DocumentId, Verification> waiting) {
        return waiting.getValue().daysWaiting(today) * (1 + openings(waiting.getKey()));
    }
}
