package fi.luotsi.indexer.search;

import fi.luotsi.indexer.search.MarkedText.Piece;
import java.util.ArrayList;
import java.util.List;

/** The stretch of a text that answers best, cut where sentences or words end. */
final class Snippet {
    private static final int LENGTH = 240;
    private static final int LEAD = 60;
    private static final String ELLIPSIS = "…";

    private Snippet() {}

    static MarkedText of(String text, List<Mark> marks) {
        int start = marks.isEmpty() ? 0 : start(text, marks.get(best(marks)).start());
        int end = end(text, Math.min(text.length(), start + LENGTH));
        var cut = pieces(text, start, end, marks);
        var pieces = new ArrayList<Piece>();
        if (start > 0) {
            pieces.add(new Piece(ELLIPSIS + " ", false));
        }
        cut.pieces().forEach(piece -> pieces.add(new Piece(piece.text().replace('\n', ' '), piece.marked())));
        if (end < text.stripTrailing().length()) {
            pieces.add(new Piece(" " + ELLIPSIS, false));
        }
        return new MarkedText(pieces);
    }

    /** The mark from which on most different words of the query are met. */
    private static int best(List<Mark> marks) {
        int best = 0;
        int most = 0;
        for (int first = 0; first < marks.size(); first++) {
            int value = value(marks, first);
            if (value > most) {
                most = value;
                best = first;
            }
        }
        return best;
    }

    private static int value(List<Mark> marks, int first) {
        int limit = marks.get(first).start() + LENGTH - LEAD;
        long words = 0;
        int count = 0;
        for (int i = first; i < marks.size() && marks.get(i).end() <= limit; i++) {
            words |= marks.get(i).words();
            count++;
        }
        return Long.bitCount(words) * 100 + Math.min(count, 99);
    }

    /** A little before the mark: where its sentence begins, else where a word does. */
    private static int start(String text, int mark) {
        int earliest = Math.max(0, mark - LEAD);
        if (earliest == 0) {
            return 0;
        }
        for (int i = mark; i > earliest; i--) {
            if (text.charAt(i - 1) == '\n' || (text.charAt(i - 1) == ' ' && ".!?".indexOf(text.charAt(i - 2)) >= 0)) {
                return i;
            }
        }
        int space = text.indexOf(' ', earliest);
        return space < 0 || space >= mark ? mark : space + 1;
    }

    static int end(String text, int latest) {
        if (latest == text.length() || Character.isWhitespace(text.charAt(latest))) {
            return latest;
        }
        int space = Math.max(text.lastIndexOf(' ', latest), text.lastIndexOf('\n', latest));
        int whole = space > latest - LEAD ? space : latest;
        return Character.isLowSurrogate(text.charAt(whole)) ? whole - 1 : whole;
    }

    /** The text from start to end, cut into marked and plain pieces. */
    static MarkedText pieces(String text, int start, int end, List<Mark> marks) {
        var pieces = new ArrayList<Piece>();
        int at = start;
        for (var mark : marks) {
            if (mark.start() < at || mark.end() > end) {
                continue;
            }
            addPlain(pieces, text.substring(at, mark.start()));
            pieces.add(new Piece(text.substring(mark.start(), mark.end()), true));
            at = mark.end();
        }
        addPlain(pieces, text.substring(at, Math.max(at, end)));
        return new MarkedText(pieces);
    }

    private static void addPlain(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, false));
        }
    }
}
