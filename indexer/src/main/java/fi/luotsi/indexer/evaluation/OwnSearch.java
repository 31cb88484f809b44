package fi.luotsi.indexer.evaluation;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Reader;
import fi.luotsi.indexer.IndexerConfig;
import fi.luotsi.indexer.index.LibraryIndex;
import fi.luotsi.indexer.search.Search;
import fi.luotsi.indexer.search.SearchQuery;
import fi.luotsi.indexer.search.SearchResults;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Luotsi's search over a collection: the portal's index on disk in a folder that goes away, and the portal's search. */
final class OwnSearch implements Closeable {
    private static final long A_MOMENT_MILLIS = 10;

    private final PassageLibrary library;
    private final Path folder;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final LibraryIndex index;
    private final Search search;

    OwnSearch(List<Passage> passages, int sectionsOfDocument, Function<String, Optional<String>> settings)
            throws IOException {
        library = new PassageLibrary(passages, sectionsOfDocument);
        folder = Files.createTempDirectory("luotsi-evaluation");
        var config = IndexerConfig.from(
                key -> key.equals("luotsi.index.folder") ? Optional.of(folder.toString()) : settings.apply(key));
        index = LibraryIndex.standalone(library, config, thread);
        search = Search.standalone(index, config);
        while (!index.isAtRest() || !index.status().dictionariesRead()) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(A_MOMENT_MILLIS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("Stopped while indexing", stopped);
        }
    }

    String passage(DocumentId document) {
        return library.passage(document);
    }

    LibraryIndex index() {
        return index;
    }

    SearchResults find(String words, int most) {
        var query = new SearchQuery(words, Set.of(), Set.of(), Set.of(), 1, most);
        return search.search(query, Reader.ANONYMOUS);
    }

    /** The passages found, best first. */
    List<String> passages(SearchResults results) {
        return results.documents().stream()
                .map(hit -> library.passage(hit.id()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        index.close();
        thread.shutdown();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(OwnSearch::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
