package fi.luotsi.indexer.search;

import fi.luotsi.indexer.IndexerConfig;
import fi.luotsi.indexer.index.LibraryIndex;
import java.util.Optional;

/** The search itself over an index of a test. */
public final class SearchOverIndex {
    private SearchOverIndex() {}

    public static Search of(LibraryIndex index) {
        var search = new Search();
        search.index = index;
        search.config = IndexerConfig.from(key -> Optional.empty());
        return search;
    }
}
