package fi.luotsi.indexer.tuning;

import fi.luotsi.content.DocumentId;

/**
 * A document in a top ten, and how it got there.
 *
 * @param place from 1
 */
public record Placing(int place, DocumentId document, String title, String language, Move move) {
    /** Against the other list. */
    public enum Move {
        SAME,
        UP,
        DOWN,
        NEW,
        GONE
    }
}
