package fi.luotsi.indexer.insight;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentStamp;
import fi.luotsi.content.Library;
import fi.luotsi.content.Reader;
import fi.luotsi.indexer.search.DocumentHit;
import fi.luotsi.indexer.search.Search;
import fi.luotsi.indexer.search.SearchQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How good the live search is, by what people opened and what editors judged; neither is stored with a person. */
@ApplicationScoped
public class SearchQuality {
    private static final int MOST_QUERIES = 1_000;
    private static final int DAYS_SHOWN = 365;
    private static final int RELEVANT = 2;

    @Inject
    JudgementStore store;

    @Inject
    SearchInsight insight;

    @Inject
    Search search;

    @Inject
    Library library;

    /** What an editor may say of a document in the results of a query. */
    public enum Verdict {
        RELEVANT,
        NOT_RELEVANT,
        NONE
    }

    /** Judges, unless the words are none that may be remembered. */
    public void judge(String typed, DocumentId document, Verdict verdict) {
        KeptWords.of(typed).ifPresent(words -> {
            switch (verdict) {
                case RELEVANT -> store.judge(words, document, RELEVANT, insight.today());
                case NOT_RELEVANT -> store.judge(words, document, 0, insight.today());
                case NONE -> store.forget(words, document);
            }
        });
    }

    /** Whether words may be remembered, and so be judged. */
    public boolean mayBeJudged(String typed) {
        return KeptWords.of(typed).isPresent();
    }

    /** What stands in the judged set for a query: 0 not relevant, 1 opened again and again, 2 relevant. */
    public Map<DocumentId, Integer> grades(String typed) {
        return KeptWords.of(typed)
                .flatMap(words -> judged().stream()
                        .filter(query -> query.words().equals(words))
                        .findFirst())
                .map(Judged::grades)
                .orElse(Map.of());
    }

    /** The queries of the judged set, by their words. */
    public List<String> judgedQueries() {
        return judged().stream().map(Judged::words).toList();
    }

    /** The measurements of the last year, the oldest first. */
    public List<Quality> measurements() {
        return store.measurements(DAYS_SHOWN);
    }

    /** What people opened on enough different days joins the judged set, so that it outlives the counts. */
    void learn() {
        store.clicked(insight.toldQueries(), insight.today());
    }

    /** Measures the live search as a reader who may see what each document is for; only means are kept. */
    Optional<Quality> measure(Reader reader) {
        var there = library.stamps().stream().map(DocumentStamp::id).collect(Collectors.toCollection(HashSet::new));
        var queries = judged().stream()
                .map(query -> query.among(there))
                .filter(Judged::isMeasurable)
                .limit(MOST_QUERIES)
                .toList();
        if (queries.isEmpty()) {
            return Optional.empty();
        }
        double ndcg = 0;
        double reciprocal = 0;
        for (var query : queries) {
            var ranking = search.search(SearchQuery.of(query.words()), reader).documents().stream()
                    .map(DocumentHit::id)
                    .toList();
            ndcg += query.ndcg10(ranking);
            reciprocal += query.reciprocalRank(ranking);
        }
        var quality = new Quality(insight.today(), queries.size(), ndcg / queries.size(), reciprocal / queries.size());
        store.measured(quality);
        return Optional.of(quality);
    }

    private List<Judged> judged() {
        return store.all();
    }
}
