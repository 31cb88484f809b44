package fi.luotsi.web.document;

import fi.luotsi.indexer.search.MarkedText;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;

/** The texts of a document in reading order with the words that answer marked, taken one after the other while the page is written. */
final class Answers {
    private final Queue<MarkedText> waiting;
    private int marks;

    Answers(Collection<MarkedText> texts) {
        this.waiting = new ArrayDeque<>(texts);
    }

    MarkedText next() {
        return waiting.remove();
    }

    /** The number of the mark that is written now, from 1. */
    int nextMark() {
        return ++marks;
    }

    static int count(Collection<MarkedText> texts) {
        return (int) texts.stream()
                .flatMap(text -> text.pieces().stream())
                .filter(MarkedText.Piece::marked)
                .count();
    }
}
