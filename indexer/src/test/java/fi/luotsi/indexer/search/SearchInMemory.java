package fi.luotsi.indexer.search;

import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.Reader;
import fi.luotsi.indexer.IndexerConfig;
import fi.luotsi.indexer.LibraryInMemory;
import fi.luotsi.indexer.index.IndexInMemory;
import fi.luotsi.indexer.language.Dictionaries;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Search over documents in memory. */
final class SearchInMemory implements AutoCloseable {
    private final IndexInMemory index;
    private final Search search = new Search();

    private SearchInMemory(LibraryInMemory library, String voikkoFolder, String dictionaryFolder) {
        index = new IndexInMemory(library, voikkoFolder, dictionaryFolder).awaitReady();
        search.index = index.index();
        search.suggestionLimit = Duration.ofSeconds(10);
        search.sourceNames = Map::of;
        search.config = IndexerConfig.from(key -> Optional.empty());
    }

    static SearchInMemory of(String voikkoFolder, Document... documents) {
        return of(voikkoFolder, List.of(documents));
    }

    static SearchInMemory of(String voikkoFolder, List<Document> documents) {
        return with(voikkoFolder, Dictionaries.NONE, documents.toArray(Document[]::new));
    }

    static SearchInMemory with(String voikkoFolder, String dictionaryFolder, Document... documents) {
        var library = new LibraryInMemory();
        List.of(documents).forEach(library::put);
        return new SearchInMemory(library, voikkoFolder, dictionaryFolder);
    }

    SearchResults search(String words) {
        return search(SearchQuery.of(words), Reader.ANONYMOUS);
    }

    SearchResults search(SearchQuery query, Reader reader) {
        return search.search(query, reader);
    }

    List<Explanation> explain(String words) {
        return search.explain(SearchQuery.of(words), Reader.ANONYMOUS);
    }

    /** Names of sources by their keys. */
    void nameSources(Map<String, LocalName> names) {
        search.sourceNames = () -> names;
    }

    Optional<KeptDocument> kept(DocumentId document, Reader reader) {
        return search.kept(document, reader);
    }

    Set<String> sources(Reader reader) {
        return search.sources(reader);
    }

    void use(Vocabulary vocabulary) {
        search.use(vocabulary);
    }

    List<String> titles(String words) {
        return search(words).documents().stream().map(hit -> hit.title().text()).toList();
    }

    List<MarkedText> mark(String words, String... texts) {
        return search.mark(words, List.of(texts));
    }

    List<Suggestion> suggest(String typed, Reader reader) {
        return search.suggest(typed, reader, 8);
    }

    void suggestAlso(String... frequent) {
        search.suggestAlso(List.of(frequent));
    }

    @Override
    public void close() {
        index.close();
    }
}
