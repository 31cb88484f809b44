package fi.luotsi.indexer.search;

import fi.luotsi.content.DocumentId;

/**
 * A result was opened: an event for those who learn from searches. It says nothing of who opened it.
 *
 * @param words that it was found by, without the sources that they name
 * @param rank among the results, from 1 to {@link #LAST}
 */
public record Opened(String words, DocumentId document, int rank) {
    public static final int LAST = SearchQuery.MOST_PAGES * 10;

    public Opened {
        words = SourceWords.of(words).words();
        if (rank < 1 || rank > LAST) {
            throw new IllegalArgumentException("A rank is from 1 to " + LAST + ", not " + rank);
        }
    }
}
