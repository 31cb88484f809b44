package fi.luotsi.indexer.search;

import fi.luotsi.content.Reader;
import java.util.List;

/** Finds the paragraph that answers. */
public class Search {
    /** Never fails for what a visitor typed; an index that cannot answer throws {@code IndexUnavailable}. */
    public SearchResults search(SearchQuery query, Reader reader) {
        throw new IllegalStateException();
    }

    /** Marks in each text what answers the words, as the results page would. */
    public List<MarkedText> mark(String words, List<String> texts) {
        throw new IllegalStateException();
    }
}
