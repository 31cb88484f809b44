package fi.luotsi.indexer.search;

import java.util.List;

/** One way to narrow a result; each value counts the documents that choosing it would show, given the other facets. */
public record Facet(Name name, List<Value> values) {
    public Facet {
        values = List.copyOf(values);
    }

    /** The facets, in the order in which they are shown. */
    public enum Name {
        SOURCE,
        LANGUAGE,
        TYPE
    }

    /** A source's key, a language or a document type, with its count. */
    public record Value(String key, int documents, boolean chosen) {}
}
