package fi.luotsi.indexer.search;

import fi.luotsi.content.Reader;
import fi.luotsi.indexer.IndexerConfig;
import fi.luotsi.indexer.index.LibraryIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.apache.lucene.store.AlreadyClosedException;

/** Finds the paragraph that answers. */
@ApplicationScoped
public class Search {
    /** The days of pins are days in Finland. */
    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Helsinki"));

    @Inject
    LibraryIndex index;

    @Inject
    IndexerConfig config;

    private volatile Vocabulary vocabulary = Vocabulary.EMPTY;

    /** Over an index outside the portal, for measuring. */
    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    public static Search standalone(LibraryIndex index, IndexerConfig config) {
        var search = new Search();
        search.index = index;
        search.config = config;
        return search;
    }

    /** From now on, searches know this vocabulary. */
    public void use(Vocabulary taught) {
        vocabulary = taught;
    }

    /** The vocabulary in force. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Never fails for what a visitor typed; an index that cannot answer throws {@code IndexUnavailable}. */
    public SearchResults search(SearchQuery query, Reader reader) {
        return search(query, reader, vocabulary);
    }

    /** As the search would answer with another vocabulary, so that editors see the effect before they save it. */
    public SearchResults search(SearchQuery query, Reader reader, Vocabulary tried) {
        try (var lease = index.lease().orElseThrow(() -> new IndexUnavailable(notOpen()))) {
            return new Finder(index.analyzers(), Weights.MEASURED, config.searchLimit(), CLOCK)
                    .find(lease, query, reader, tried);
        } catch (IOException | AlreadyClosedException | IndexOutOfBoundsException unreadable) {
            index.suspect();
            throw new IndexUnavailable(unreadable);
        }
    }

    /** Marks in each text what answers the words, as the results page would. */
    public List<MarkedText> mark(String words, List<String> texts) {
        var analyzers = index.analyzers();
        var parsed = Finder.parse(SearchQuery.of(words).words(), analyzers);
        var marker =
                new Marker(analyzers, Sought.of(parsed, analyzers, vocabulary).telling());
        return texts.stream().map(marker::mark).toList();
    }

    private static IllegalStateException notOpen() {
        return new IllegalStateException("The index is not open");
    }
}
