package fi.luotsi.indexer.search;

import fi.luotsi.content.Reader;
import fi.luotsi.indexer.IndexerConfig;
import fi.luotsi.indexer.index.LibraryIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;

/** Finds the paragraph that answers. */
@ApplicationScoped
public class Search {
    @Inject
    LibraryIndex index;

    @Inject
    IndexerConfig config;

    private volatile Vocabulary vocabulary = Vocabulary.EMPTY;

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
            return new Finder(
                            index.analyzers(), Weights.MEASURED, config.searchLimit(), Optional.of(index.translator()))
                    .find(lease, query, reader, tried);
        } catch (IOException | AlreadyClosedException | IndexOutOfBoundsException unreadable) {
            index.suspect();
            throw new IndexUnavailable(unreadable);
        }
    }

    /** Marks in each text what answers the words, as the results page would. */
    public List<MarkedText> mark(String words, List<String> texts) {
        var analyzers = index.analyzers();
        var marker = Marker.of(Finder.parse(SearchQuery.of(words).words(), analyzers), analyzers);
        return texts.stream().map(marker::mark).toList();
    }

    private static IllegalStateException notOpen() {
        return new IllegalStateException("The index is not open");
    }
}
