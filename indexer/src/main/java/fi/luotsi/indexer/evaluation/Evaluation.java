package fi.luotsi.indexer.evaluation;

import fi.luotsi.indexer.evaluation.JudgedCollection.JudgedQuery;
import fi.luotsi.indexer.evaluation.Measures.Gathering;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Luotsi beside plain Lucene on one judged collection. */
public record Evaluation(String set, int queries, Measures ours, Measures plain) {
    private static final int HUNDRED = 100;
    private static final int PAGE = 10;

    /**
     * Measures a collection.
     *
     * @param settings values of the indexer's configuration, by key
     */
    public static Evaluation of(Path folder, Path queries, Function<String, Optional<String>> settings)
            throws IOException {
        var collection = JudgedCollection.read(folder, queries);
        try (var own = new OwnSearch(collection.passages(), 1, settings);
                var plain = new PlainLucene(
                        collection.passages(), collection.passages().getFirst().language())) {
            return of(collection, own, plain);
        }
    }

    private static Evaluation of(JudgedCollection collection, OwnSearch own, PlainLucene plain) throws IOException {
        var ours = new Gathering();
        var theirs = new Gathering();
        for (var query : collection.queries()) {
            gatherOurs(ours, query, own);
            long start = System.nanoTime();
            var ranking = plain.find(query.words(), HUNDRED);
            theirs.add(ranking, query.answers(), Duration.ofNanos(System.nanoTime() - start));
        }
        return new Evaluation(collection.name(), collection.queries().size(), ours.measures(), theirs.measures());
    }

    /** The time is that of a reader's page of ten; the hundred are asked for only to be judged. */
    private static void gatherOurs(Gathering gathering, JudgedQuery query, OwnSearch own) {
        var took = own.find(query.words(), PAGE).took();
        gathering.add(own.passages(own.find(query.words(), HUNDRED)), query.answers(), took);
    }

    public JsonObject json() {
        return Json.createObjectBuilder()
                .add("set", set)
                .add("queries", queries)
                .add("ours", json(ours))
                .add("plainLucene", json(plain))
                .add("ratioNdcg10", rounded(ours.ndcg10() / plain.ndcg10()))
                .build();
    }

    private static JsonObjectBuilder json(Measures measures) {
        return Json.createObjectBuilder()
                .add("ndcg10", rounded(measures.ndcg10()))
                .add("mrr10", rounded(measures.mrr10()))
                .add("recall10", rounded(measures.recall10()))
                .add("recall100", rounded(measures.recall100()))
                .add("p50Millis", rounded(measures.p50Millis()))
                .add("p99Millis", rounded(measures.p99Millis()));
    }

    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, %d queries%n  Luotsi        %s%n  plain Lucene  %s%n  nDCG@10 ratio %.3f",
                set,
                queries,
                line(ours),
                line(plain),
                ours.ndcg10() / plain.ndcg10());
    }

    private static String line(Measures measures) {
        return String.format(
                Locale.ROOT,
                "nDCG@10 %.4f  MRR@10 %.4f  recall@10 %.4f  recall@100 %.4f  p50 %.1f ms  p99 %.1f ms",
                measures.ndcg10(),
                measures.mrr10(),
                measures.recall10(),
                measures.recall100(),
                measures.p50Millis(),
                measures.p99Millis());
    }
}
