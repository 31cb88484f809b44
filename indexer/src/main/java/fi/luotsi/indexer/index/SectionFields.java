package fi.luotsi.indexer.index;

/** The names of the fields beside the texts. */
public final class SectionFields {
    /** The document's identity: term, doc value and stored. The sections of a document stand side by side, in order. */
    public static final String DOCUMENT = "document";

    /** A source's key: doc value and stored, as are the next two. */
    public static final String SOURCE = "source";

    public static final String TYPE = "type";
    public static final String LANGUAGE = "language";
    /** The year of the document's date, or empty: doc value. */
    public static final String YEAR = "year";

    /** The last day on which somebody's word counts that the document is right, in days since 1970: doc value where somebody gave it. */
    public static final String REVIEW_BY = "reviewBy";

    /** The groups that may see it: plain terms. */
    public static final String AUDIENCE = "audience";

    /** The document's change number, on its first section only. */
    static final String CHANGE = "change";

    private SectionFields() {}
}
