package fi.luotsi.indexer.search;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Reader;
import fi.luotsi.indexer.index.IndexLease;
import fi.luotsi.indexer.index.StoredSection;
import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.TextWord;
import fi.luotsi.indexer.language.Translator;
import fi.luotsi.indexer.ranking.Ranking;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;

/** Finds in one view of the index. */
final class Finder {
    /** So few documents are few enough to look for more with fewer words, and for another spelling. */
    private static final int FEW = 3;

    /** From here on, nine of ten answers are right on the judged collections: see docs/search-quality.md. */
    private static final float SURE = 0.75f;

    private final Analyzers analyzers;
    private final SectionQueries queries;
    private final Duration limit;
    private final Clock clock;
    private final Optional<Translator> translator;

    Finder(Analyzers analyzers, Weights weights, Duration limit, Clock clock, Optional<Translator> translator) {
        this.analyzers = analyzers;
        this.queries = new SectionQueries(analyzers, weights);
        this.limit = limit;
        this.clock = clock;
        this.translator = translator;
    }

    static Words parse(String typed, Analyzers analyzers) {
        return Words.parse(
                SourceWords.of(typed).rest(),
                text -> analyzers.words(text).stream().map(TextWord::form).toList());
    }

    SearchResults find(IndexLease lease, SearchQuery asked, NamedSources sources, Reader reader, Vocabulary vocabulary)
            throws IOException {
        long start = System.nanoTime();
        var words = parse(asked.words(), analyzers);
        if (words.isEmpty()) {
            return nothing(lease, sources);
        }
        var query = sources.narrow(asked);
        var timeout = new Deadline(limit);
        var searcher = searcher(lease, timeout);
        var sought = Sought.of(words, sources.excluded(), analyzers, vocabulary, translator);
        var found = collect(searcher, sought, query, reader, timeout);
        var ranked = Ranked.of(new Ranking(lease.reader(), sought.distinct(), LocalDate.now(clock)), found.best());
        var pinned = pinned(searcher, sought, query, reader, vocabulary);
        var marker = new Marker(analyzers, sought.telling());
        var page = page(first(pinned, ranked.documents()), query);
        var hits = hits(lease, page, pinned, marker, sought.translations());
        var other = found.total() < FEW
                ? new DidYouMean(searcher, queries, reader, timeout).suggestion(words)
                : Optional.<String>empty();
        var took = Duration.ofNanos(System.nanoTime() - start);
        return new SearchResults(
                found.total(),
                took,
                other,
                query.page() == 1 && pinned.isEmpty() ? answer(lease, ranked, hits, marker) : Optional.empty(),
                definitions(words, vocabulary),
                found.facets(),
                hits,
                sources,
                lease.rebuilding());
    }

    /** Why the first documents stand where they do. */
    List<Explanation> explain(
            IndexLease lease, SearchQuery asked, NamedSources sources, Reader reader, Vocabulary vocabulary)
            throws IOException {
        var words = parse(asked.words(), analyzers);
        if (words.isEmpty()) {
            return List.of();
        }
        var timeout = new Deadline(limit);
        var searcher = searcher(lease, timeout);
        var query = sources.narrow(asked);
        var sought = Sought.of(words, sources.excluded(), analyzers, vocabulary, translator);
        var found = collect(searcher, sought, query, reader, timeout).best();
        var ranking = new Ranking(lease.reader(), sought.distinct(), LocalDate.now(clock));
        var signals = Ranked.signals(ranking, found);
        var stored = lease.reader().storedFields();
        var explanations = new ArrayList<Explanation>();
        for (var document : page(Ranked.of(ranking, found).documents(), query)) {
            var its = Objects.requireNonNull(signals.get(document.best().number()));
            var section = StoredSection.of(stored.document(document.best().number()));
            explanations.add(new Explanation(
                    section.document(),
                    section.title(),
                    section.headings(),
                    its.getOrDefault("first", 0f),
                    document.score(),
                    its));
        }
        return explanations;
    }

    private static SearchResults nothing(IndexLease lease, NamedSources sources) {
        return new SearchResults(
                0,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                sources,
                lease.rebuilding());
    }

    private static Optional<Answer> answer(IndexLease lease, Ranked ranked, List<DocumentHit> hits, Marker marker)
            throws IOException {
        if (ranked.sureness() < SURE || hits.isEmpty()) {
            return Optional.empty();
        }
        int best = ranked.documents().getFirst().best().number();
        var section = StoredSection.of(lease.reader().storedFields().document(best));
        if (section.text().isBlank()) {
            return Optional.empty();
        }
        var document = hits.getFirst();
        var paragraph = Paragraph.of(section.text(), marker.marks(section.text()));
        return Optional.of(new Answer(document, document.sections().getFirst(), paragraph));
    }

    /** What editors put first for these words, of what the reader may see; a narrowed search is left alone. */
    private List<MatchedDocument> pinned(
            IndexSearcher searcher, Sought sought, SearchQuery query, Reader reader, Vocabulary vocabulary)
            throws IOException {
        var pinned = new ArrayList<MatchedDocument>();
        var documents = query.isNarrowed() || !sought.excludedSources().isEmpty()
                ? List.<DocumentId>of()
                : sought.pinned(vocabulary, LocalDate.now(clock), analyzers);
        if (!documents.isEmpty()) {
            var leaves = searcher.getIndexReader().leaves();
            var scoring = SectionQueries.orNothing(queries.scoring(sought, queries.otherWays(sought), Set.of()));
            for (var document : documents) {
                var sections = VisibleSections.of(leaves, document, reader);
                var faceted = FacetedSections.of(leaves, sections, SearchQuery.of(query.words()));
                pinned.addAll(new BestDocuments(searcher, scoring).of(faceted, 1));
            }
        }
        return pinned;
    }

    private static List<MatchedDocument> first(List<MatchedDocument> pinned, List<MatchedDocument> found) {
        var keys = pinned.stream().map(MatchedDocument::key).collect(Collectors.toSet());
        return Stream.concat(pinned.stream(), found.stream().filter(document -> !keys.contains(document.key())))
                .toList();
    }

    private static List<MatchedDocument> page(List<MatchedDocument> ranked, SearchQuery query) {
        return ranked.stream()
                .skip((query.page() - 1L) * query.size())
                .limit(query.size())
                .toList();
    }

    private static List<Definition> definitions(Words words, Vocabulary vocabulary) {
        return vocabulary.definitions().stream()
                .filter(definition -> words.sought().stream().anyMatch(clause -> clause.isWritten(definition.term())))
                .toList();
    }

    private static IndexSearcher searcher(IndexLease lease, QueryTimeout timeout) {
        var searcher = new IndexSearcher(lease.reader());
        searcher.setTimeout(timeout);
        searcher.setQueryCache(null);
        return searcher;
    }

    /** What the first stage finds, with the facets of all that answers. */
    record Found(int total, List<Facet> facets, List<MatchedDocument> best) {}

    Found collect(IndexSearcher searcher, Sought sought, SearchQuery query, Reader reader, QueryTimeout timeout)
            throws IOException {
        var others = queries.otherWays(sought);
        var answering = Answering.of(searcher, sought, others, queries, reader, timeout);
        var faceted = FacetedSections.of(searcher.getIndexReader().leaves(), answering.segments(), query);
        var best = new BestDocuments(searcher, queries.scoring(sought, others, answering.unmet()));
        return new Found(faceted.total(), faceted.facets(), best.of(faceted, query.page() * query.size()));
    }

    private static List<DocumentHit> hits(
            IndexLease lease,
            List<MatchedDocument> page,
            List<MatchedDocument> pinned,
            Marker marker,
            FoundByTranslation translations)
            throws IOException {
        var stored = lease.reader().storedFields();
        var hits = new ArrayList<DocumentHit>();
        for (var match : page) {
            var sections = new ArrayList<StoredSection>();
            for (var section : match.sections()) {
                sections.add(StoredSection.of(stored.document(section.number())));
            }
            boolean translated = translations.isOnlyWay(sections.getFirst());
            hits.add(hit(match, sections, pinned.contains(match), translated, marker));
        }
        return hits;
    }

    private static DocumentHit hit(
            MatchedDocument match, List<StoredSection> sections, boolean pinned, boolean translated, Marker marker) {
        var document = sections.getFirst();
        return new DocumentHit(
                document.document(),
                marker.mark(document.title()),
                document.source(),
                document.documentLanguage(),
                document.type(),
                document.date(),
                document.verification(),
                match.matching(),
                pinned,
                translated,
                sections.stream().map(section -> hit(section, marker)).toList());
    }

    private static Hit hit(StoredSection section, Marker marker) {
        return new Hit(
                section.headings(),
                section.anchor(),
                section.page(),
                section.language(),
                Snippet.of(section.text(), marker.marks(section.text())),
                section.recognised());
    }
}
