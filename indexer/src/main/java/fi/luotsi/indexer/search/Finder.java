package fi.luotsi.indexer.search;

import fi.luotsi.content.Reader;
import fi.luotsi.indexer.index.IndexLease;
import fi.luotsi.indexer.index.StoredSection;
import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.TextWord;
import fi.luotsi.indexer.language.Translator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;

/** Finds in one view of the index. */
final class Finder {
    /** So few documents are few enough to look for more with fewer words, and for another spelling. */
    private static final int FEW = 3;

    private static final float ANY_WORD = 0;

    private final Analyzers analyzers;
    private final Weights weights;
    private final SectionQueries queries;
    private final Duration limit;
    private final Optional<Translator> translator;

    /** Finds in the language of the query only. */
    Finder(Analyzers analyzers, Weights weights, Duration limit) {
        this(analyzers, weights, limit, Optional.empty());
    }

    Finder(Analyzers analyzers, Weights weights, Duration limit, Optional<Translator> translator) {
        this.analyzers = analyzers;
        this.weights = weights;
        this.queries = new SectionQueries(analyzers, weights, translator);
        this.limit = limit;
        this.translator = translator;
    }

    static Words parse(String typed, Analyzers analyzers) {
        return Words.parse(
                typed,
                text -> analyzers.words(text).stream().map(TextWord::form).toList());
    }

    SearchResults find(IndexLease lease, SearchQuery query, Reader reader, Vocabulary vocabulary) throws IOException {
        long start = System.nanoTime();
        var words = parse(query.words(), analyzers);
        if (words.isEmpty()) {
            return new SearchResults(
                    0,
                    Duration.ZERO,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    lease.rebuilding());
        }
        QueryTimeout timeout = () -> System.nanoTime() - start > limit.toNanos();
        var searcher = searcher(lease, timeout);
        var found = collect(searcher, words, query, reader);
        var translations = FoundByTranslation.of(words, translator, analyzers);
        var hits = hits(lease, found.page(), Marker.of(words, analyzers, translations.translations()), translations);
        var other = found.total() < FEW
                ? new DidYouMean(searcher, queries, reader, timeout).suggestion(words)
                : Optional.<String>empty();
        var took = Duration.ofNanos(System.nanoTime() - start);
        return new SearchResults(
                found.total(),
                took,
                other,
                Optional.empty(),
                definitions(words, vocabulary),
                found.facets(),
                hits,
                lease.rebuilding());
    }

    private static List<Definition> definitions(Words words, Vocabulary vocabulary) {
        return vocabulary.definitions().stream()
                .filter(definition -> words.sought().stream().anyMatch(clause -> clause.isWritten(definition.term())))
                .toList();
    }

    private static IndexSearcher searcher(IndexLease lease, QueryTimeout timeout) {
        var searcher = new IndexSearcher(lease.reader());
        searcher.setTimeout(timeout);
        return searcher;
    }

    DocumentCollector collect(IndexSearcher searcher, Words words, SearchQuery query, Reader reader)
            throws IOException {
        var strict =
                searcher.search(queries.query(words, reader, weights.required()), DocumentCollector.manager(query));
        return strict.total() >= FEW
                ? strict
                : searcher.search(queries.query(words, reader, ANY_WORD), DocumentCollector.manager(query));
    }

    private static List<DocumentHit> hits(
            IndexLease lease, List<MatchedDocument> page, Marker marker, FoundByTranslation translations)
            throws IOException {
        var stored = lease.reader().storedFields();
        var hits = new ArrayList<DocumentHit>();
        for (var match : page) {
            var sections = new ArrayList<StoredSection>();
            for (var section : match.sections()) {
                sections.add(StoredSection.of(stored.document(section.number())));
            }
            hits.add(hit(match, sections, marker, translations.isOnlyWay(sections.getFirst())));
        }
        return hits;
    }

    private static DocumentHit hit(
            MatchedDocument match, List<StoredSection> sections, Marker marker, boolean translated) {
        var document = sections.getFirst();
        return new DocumentHit(
                document.document(),
                marker.mark(document.title()),
                document.source(),
                document.documentLanguage(),
                document.type(),
                document.date(),
                match.matching(),
                false,
                translated,
                sections.stream().map(section -> hit(section, marker)).toList());
    }

    private static Hit hit(StoredSection section, Marker marker) {
        return new Hit(
                section.headings(),
                section.anchor(),
                section.page(),
                section.language(),
                Snippet.of(section.text(), marker.marks(section.text())));
    }
}
