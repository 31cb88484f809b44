package fi.luotsi.indexer.search;

import java.util.Comparator;
import java.util.List;

/**
 * A document that matches, as numbers of the engine.
 *
 * @param key tells it from others in the same view of the index
 * @param score of its best section
 * @param sections its best sections, best first
 */
record MatchedDocument(long key, float score, int matching, List<MatchedSection> sections) {
    static final int SECTIONS_SHOWN = 3;

    /** Best first; the older one first among equals, so that pages do not overlap. */
    static final Comparator<MatchedDocument> BEST_FIRST = Comparator.comparingDouble(MatchedDocument::score)
            .reversed()
            .thenComparingInt(document -> document.sections.getFirst().number());

    MatchedSection best() {
        return sections.getFirst();
    }

    /** A section's number in the index, and its score. */
    record MatchedSection(int number, float score) {}
}
