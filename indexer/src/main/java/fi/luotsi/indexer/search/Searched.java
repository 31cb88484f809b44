package fi.luotsi.indexer.search;

/**
 * A page of results was shown: an event for those who learn from searches. It says nothing of who searched.
 *
 * @param words as they were typed, without the sources that they name
 * @param language of the pages when they were typed (ISO 639-1)
 * @param total documents found
 * @param narrowed whether facets were chosen, so that few or no hits say little about the words
 * @param page from 1
 */
public record Searched(String words, String language, int total, boolean narrowed, int page) {
    public Searched {
        words = SourceWords.of(words).words();
    }
}
