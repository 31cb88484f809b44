package fi.luotsi.indexer.search;

import fi.luotsi.content.DocumentId;
import java.util.List;
import java.util.Map;

/**
 * Why a document stands where it does.
 *
 * @param first the score of the first stage, and {@code score} that of the second, by which results are ordered
 * @param signals what the second stage saw, by name, in the order in which it looks
 */
public record Explanation(
        DocumentId document,
        String title,
        List<String> headings,
        float first,
        float score,
        Map<String, Float> signals) {
    public Explanation {
        headings = List.copyOf(headings);
    }
}
