package fi.luotsi.indexer.search;

import fi.luotsi.content.DocumentId;

/**
 * A document was opened from the results.
 *
 * @param rank its place among them, from 1
 */
public record Opened(String words, DocumentId document, int rank) {}
