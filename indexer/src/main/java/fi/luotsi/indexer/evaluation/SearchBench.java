package fi.luotsi.indexer.evaluation;

import fi.luotsi.indexer.index.SectionText;
import fi.luotsi.indexer.language.Layer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.QueryBuilder;

/** The whole production query (rights, facets, ranking, snippets) on 100,000 sections, beside plain Lucene's best ten in one field of the same index. */
final class SearchBench {
    static final int SECTIONS = 100_000;
    static final int SECTIONS_OF_DOCUMENT = 8;
    private static final int QUERIES = 1_000;
    private static final int WARMING = 1_000;
    private static final long SEED = 20_261_125;

    private SearchBench() {}

    static Bench run(Path texts, Function<String, Optional<String>> settings) throws IOException {
        var passages = LongTexts.read(texts, SECTIONS);
        try (var own = new OwnSearch(passages, SECTIONS_OF_DOCUMENT, settings)) {
            var queries = queries(passages);
            measure(queries.subList(0, WARMING), words -> own.find(words, 10));
            var ours = measure(queries, words -> own.find(words, 10));
            var plain = plain(own, queries);
            return new Bench(
                    "search",
                    Measures.percentile(ours, 99),
                    Measures.percentile(plain, 99),
                    "ms (p99)",
                    Measures.percentile(plain, 99) / Measures.percentile(ours, 99),
                    String.format(
                            Locale.ROOT,
                            "%,d sections, %,d queries of 1 to 6 words; p50: ours %.1f ms, baseline %.1f ms",
                            passages.size(),
                            queries.size(),
                            Measures.percentile(ours, 50),
                            Measures.percentile(plain, 50)));
        }
    }

    private static List<Double> plain(OwnSearch own, List<String> queries) throws IOException {
        try (var lease = own.index().lease().orElseThrow()) {
            var searcher = new IndexSearcher(lease.reader());
            var builder = new QueryBuilder(own.index().analyzers().of(Layer.STEM_FI));
            var field = SectionText.BODY.field(Layer.STEM_FI);
            Query query = words -> {
                var parsed = builder.createBooleanQuery(field, words);
                return parsed == null ? parsed : searcher.search(parsed, 10);
            };
            measure(queries.subList(0, WARMING), query);
            return measure(queries, query);
        }
    }

    private static List<Double> measure(List<String> queries, Query query) throws IOException {
        var millis = new ArrayList<Double>();
        for (var words : queries) {
            long start = System.nanoTime();
            query.run(words);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return millis;
    }

    /** Answers a query; what it answers does not matter here. */
    @FunctionalInterface
    private interface Query {
        Object run(String words) throws IOException;
    }

    /** Runs of words from the texts: the same in each run of the bench. */
    static List<String> queries(List<Passage> passages) {
        var random = new SplittableRandom(SEED);
        var queries = new ArrayList<String>();
        while (queries.size() < QUERIES) {
            var words =
                    passages.get(random.nextInt(passages.size())).text().strip().split("\\s+", -1);
            int count = 1 + random.nextInt(6);
            int first = random.nextInt(Math.max(1, words.length - count));
            queries.add(String.join(" ", List.of(words).subList(first, Math.min(words.length, first + count))));
        }
        return queries;
    }
}
