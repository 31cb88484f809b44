package fi.luotsi.indexer.search;

/**
 * What somebody who has begun to type may mean.
 *
 * @param text to search with when it is chosen
 * @param language of the title or heading (ISO 639-1), or empty where nobody can tell
 */
public record Suggestion(String text, Kind kind, String language) {
    /** Where it was found, in the order in which suggestions are shown. */
    public enum Kind {
        /** Something that has often been asked before. */
        QUERY,
        /** A word of the texts. */
        TERM,
        /** The title of a document. */
        TITLE,
        /** The heading of a section. */
        HEADING
    }
}
