package fi.luotsi.indexer.search;

import java.util.List;
import java.util.OptionalInt;

/** A section that matches. */
public record Hit(List<String> headings, String anchor, OptionalInt page, String language, MarkedText snippet) {
    public Hit {
        headings = List.copyOf(headings);
    }
}
