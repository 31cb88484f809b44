package fi.luotsi.indexer.search;

import java.util.List;
import java.util.OptionalInt;

/**
 * A section that matches.
 *
 * @param recognised was its text read from a picture, with the errors that brings?
 */
public record Hit(
        List<String> headings,
        String anchor,
        OptionalInt page,
        String language,
        MarkedText snippet,
        boolean recognised) {
    public Hit {
        headings = List.copyOf(headings);
    }
}
