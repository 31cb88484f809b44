package fi.luotsi.indexer.search;

/**
 * The paragraph that most likely answers, shown before the results. It is given only when the ranking is sure: when the best two disagree, there is none.
 *
 * @param document the document it stands in, and {@code section} where
 * @param paragraph the whole paragraph, with what answers marked
 */
public record Answer(DocumentHit document, Hit section, MarkedText paragraph) {}
