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
        /** The kinds of unit that a section concerns (<i>koskee minua</i>), see {@link Subjects#UNITS}. */
        CONCERNS,
        /** What a section is about, see {@link Subjects#TOPICS}. */
        TOPIC,
        /** The year of the document's date, newest first. */
        YEAR,
        TYPE
    }

    /** A value's key, such as a source's or a language, with its count. */
    public record Value(String key, int documents, boolean chosen) {}
}
