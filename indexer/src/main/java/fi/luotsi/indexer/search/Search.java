package fi.luotsi.indexer.search;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.Reader;
import fi.luotsi.content.Source;
import fi.luotsi.content.Sources;
import fi.luotsi.indexer.IndexerConfig;
import fi.luotsi.indexer.index.IndexLease;
import fi.luotsi.indexer.index.LibraryIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.store.AlreadyClosedException;

/** Finds the paragraph that answers. */
@ApplicationScoped
public class Search {
    /** The days of pins are days in Finland. */
    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Helsinki"));

    private static final System.Logger LOG = System.getLogger(Search.class.getName());
    private static final Duration WARMING = Duration.ofMinutes(1);
    private static final String WARMING_WORDS = "koulun salasana lösenord password";

    @Inject
    LibraryIndex index;

    @Inject
    IndexerConfig config;

    @Inject
    Sources sources;

    /** The names of sources by their keys. */
    Supplier<Map<String, LocalName>> sourceNames =
            () -> sources.all().stream().collect(Collectors.toUnmodifiableMap(Source::key, Source::name));

    /** After this a suggestion is too late to be of use. It takes a few milliseconds, but for the first after a start. */
    Duration suggestionLimit = Duration.ofMillis(250);

    private volatile Vocabulary vocabulary = Vocabulary.EMPTY;
    private volatile List<String> frequent = List.of();

    /** Over an index outside the portal, for measuring. */
    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    public static Search standalone(LibraryIndex index, IndexerConfig config) {
        var search = new Search();
        search.index = index;
        search.config = config;
        search.sourceNames = Map::of;
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
            return finder(config.searchLimit()).find(lease, query, sources(lease, query, reader), reader, tried);
        } catch (IOException | AlreadyClosedException | IndexOutOfBoundsException unreadable) {
            index.suspect();
            throw new IndexUnavailable(unreadable);
        }
    }

    /** Searches once for nobody and without haste, so that the first visitor does not wait for what a search has to load. */
    public void warm() {
        try (var lease = index.lease().orElseThrow(() -> new IndexUnavailable(notOpen()))) {
            finder(WARMING).find(lease, SearchQuery.of(WARMING_WORDS), NamedSources.NONE, Reader.ANONYMOUS, vocabulary);
        } catch (IndexUnavailable notYet) {
            LOG.log(Level.DEBUG, "The first search will load what it needs itself");
        } catch (IOException | AlreadyClosedException | IndexOutOfBoundsException unreadable) {
            index.suspect();
        }
    }

    /** From now on, these queries are suggested as well, to those whom they give hits; the most frequent first. */
    public void suggestAlso(List<String> frequentQueries) {
        frequent = List.copyOf(frequentQueries);
    }

    /** What somebody who has begun to type may mean, of what this reader may see; nothing rather than a failure. */
    public List<Suggestion> suggest(String typed, Reader reader, int most) {
        long start = System.nanoTime();
        QueryTimeout timeout = () -> System.nanoTime() - start > suggestionLimit.toNanos();
        try (var lease = index.lease().orElseThrow(() -> new IndexUnavailable(notOpen()))) {
            var analyzers = index.analyzers();
            return new Suggester(lease.reader(), analyzers, reader, timeout)
                    .suggest(Typed.of(typed, analyzers), frequent, most);
        } catch (IndexUnavailable closed) {
            return List.of();
        } catch (IOException | AlreadyClosedException | IndexOutOfBoundsException unreadable) {
            index.suspect();
            return List.of();
        }
    }

    /** Why the first documents of a query stand where they do, for administrators. */
    public List<Explanation> explain(SearchQuery query, Reader reader) {
        try (var lease = index.lease().orElseThrow(() -> new IndexUnavailable(notOpen()))) {
            return finder(config.searchLimit())
                    .explain(lease, query, sources(lease, query, reader), reader, vocabulary);
        } catch (IOException | AlreadyClosedException | IndexOutOfBoundsException unreadable) {
            index.suspect();
            throw new IndexUnavailable(unreadable);
        }
    }

    private Finder finder(Duration limit) {
        return new Finder(index.analyzers(), Weights.MEASURED, limit, CLOCK, Optional.of(index.translator()));
    }

    private NamedSources sources(IndexLease lease, SearchQuery query, Reader reader) throws IOException {
        var typed = SourceWords.of(query.words());
        return typed.pieces().isEmpty()
                ? NamedSources.NONE
                : SourceCatalog.of(lease.reader(), reader, sourceNames.get()).resolve(typed);
    }

    /** The keys of the sources in which this reader may see something; none while the index cannot answer. */
    public Set<String> sources(Reader reader) {
        try (var lease = index.lease().orElseThrow(() -> new IndexUnavailable(notOpen()))) {
            return SourceCatalog.of(lease.reader(), reader, Map.of()).keys();
        } catch (IndexUnavailable closed) {
            return Set.of();
        } catch (IOException | AlreadyClosedException | IndexOutOfBoundsException unreadable) {
            index.suspect();
            return Set.of();
        }
    }

    /** A document as it was when it was last indexed, without asking the library; empty where this reader may not see it. */
    public Optional<KeptDocument> kept(DocumentId document, Reader reader) {
        try (var lease = index.lease().orElseThrow(() -> new IndexUnavailable(notOpen()))) {
            return KeptDocument.of(lease.reader(), document, reader);
        } catch (IOException | AlreadyClosedException | IndexOutOfBoundsException unreadable) {
            index.suspect();
            throw new IndexUnavailable(unreadable);
        }
    }

    /** Marks in each text what answers the words, as the results page would. */
    public List<MarkedText> mark(String words, List<String> texts) {
        var analyzers = index.analyzers();
        var parsed = Finder.parse(SearchQuery.of(words).words(), analyzers);
        var marker = new Marker(
                analyzers,
                Sought.of(parsed, analyzers, vocabulary, Optional.of(index.translator()))
                        .telling());
        return texts.stream().map(marker::mark).toList();
    }

    private static IllegalStateException notOpen() {
        return new IllegalStateException("The index is not open");
    }
}
