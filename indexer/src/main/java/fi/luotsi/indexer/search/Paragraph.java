package fi.luotsi.indexer.search;

import java.util.List;

/** The paragraph of a section in which most of the query is met: the first one among equals, cut where it is long. */
final class Paragraph {
    private static final int LONGEST = 600;

    private Paragraph() {}

    static MarkedText of(String text, List<Mark> marks) {
        int best = 0;
        int bestEnd = end(text, 0);
        int most = -1;
        for (int start = 0; start < text.length(); start = next(text, start)) {
            int end = end(text, start);
            int met = met(marks, start, end);
            if (met > most) {
                most = met;
                best = start;
                bestEnd = end;
            }
        }
        return Snippet.pieces(text, best, Snippet.end(text, Math.min(bestEnd, best + LONGEST)), marks);
    }

    private static int met(List<Mark> marks, int start, int end) {
        long words = 0;
        for (var mark : marks) {
            words |= mark.start() >= start && mark.end() <= end ? mark.words() : 0;
        }
        return Long.bitCount(words);
    }

    private static int end(String text, int start) {
        int line = text.indexOf('\n', start);
        return line < 0 ? text.length() : line;
    }

    private static int next(String text, int start) {
        int end = end(text, start);
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return Math.max(end, start + 1);
    }
}
