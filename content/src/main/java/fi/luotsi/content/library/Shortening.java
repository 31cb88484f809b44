package fi.luotsi.content.library;

import fi.luotsi.content.Difference.Change;
import fi.luotsi.content.Difference.Piece;
import java.util.ArrayList;
import java.util.List;

/** Leaves of a difference what somebody reads: the changed words with a few around them. */
final class Shortening {
    private static final int WORDS_AROUND = 12;
    private static final int LONGEST_CHANGE_WORDS = 150;
    private static final String GAP = "…";

    private Shortening() {}

    static List<Piece> of(List<Piece> pieces) {
        return ofSame(pieces).stream()
                .map(piece ->
                        piece.change() == Change.SAME ? piece : new Piece(piece.change(), beginning(piece.text())))
                .toList();
    }

    /** Every changed word stays. */
    static List<Piece> ofSame(List<Piece> pieces) {
        var shortened = new ArrayList<Piece>();
        for (var i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            shortened.add(new Piece(
                    piece.change(),
                    piece.change() == Change.SAME ? around(piece.text(), i > 0, i < pieces.size() - 1) : piece.text()));
        }
        return shortened;
    }

    /** The words after the change before, and those before the change after. */
    private static String around(String text, boolean follows, boolean precedes) {
        var words = List.of(text.split(" "));
        var head = follows ? WORDS_AROUND : 0;
        var tail = precedes ? WORDS_AROUND : 0;
        if (words.size() <= head + tail + 1) {
            return text;
        }
        var kept = new ArrayList<>(words.subList(0, head));
        kept.add(GAP);
        kept.addAll(words.subList(words.size() - tail, words.size()));
        return String.join(" ", kept);
    }

    private static String beginning(String text) {
        var words = List.of(text.split(" "));
        return words.size() <= LONGEST_CHANGE_WORDS
                ? text
                : String.join(" ", words.subList(0, LONGEST_CHANGE_WORDS)) + " " + GAP;
    }
}
