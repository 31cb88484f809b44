package fi.luotsi.indexer.search;

import java.util.List;
import java.util.stream.Collectors;

/** Text of which some pieces answer the query. It is never markup: whoever shows it escapes each piece and puts the marks around. */
public record MarkedText(List<Piece> pieces) {
    public MarkedText {
        pieces = List.copyOf(pieces);
    }

    /** A run of characters, wholly marked or wholly not. */
    public record Piece(String text, boolean marked) {}

    public static MarkedText plain(String text) {
        return new MarkedText(text.isEmpty() ? List.of() : List.of(new Piece(text, false)));
    }

    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** The text as HTML: escaped first, then marked. */
    public String toHtml() {
        return pieces.stream()
                .map(piece -> piece.marked ? "<mark>" + escape(piece.text) + "</mark>" : escape(piece.text))
                .collect(Collectors.joining());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
