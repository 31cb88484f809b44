package fi.luotsi.indexer.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/** Sections per second into the portal's index with everything on, beside one field with Lucene's FinnishAnalyzer; by turns; of the rounds after the first the median counts. */
final class IndexBench {
    private static final int SECTIONS = 60_000;
    private static final int SECTIONS_OF_DOCUMENT = 8;
    private static final int ROUNDS = 3;

    private IndexBench() {}

    static Bench run(Path texts, Function<String, Optional<String>> settings) throws IOException {
        var passages = LongTexts.read(texts, SECTIONS);
        plain(passages);
        ours(passages, settings);
        var plainSeconds = new ArrayList<Double>();
        var ownSeconds = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            plainSeconds.add(plain(passages));
            ownSeconds.add(ours(passages, settings));
        }
        double baseline = passages.size() / Measures.percentile(plainSeconds, 50);
        double own = passages.size() / Measures.percentile(ownSeconds, 50);
        return new Bench(
                "index",
                own,
                baseline,
                "sections/s",
                own / baseline,
                String.format(
                        Locale.ROOT,
                        "%,d sections, median of %d rounds; baseline: one field, FinnishAnalyzer",
                        passages.size(),
                        ROUNDS));
    }

    private static double ours(List<Passage> passages, Function<String, Optional<String>> settings) throws IOException {
        long start = System.nanoTime();
        try (var own = new OwnSearch(passages, SECTIONS_OF_DOCUMENT, settings)) {
            double seconds = seconds(start);
            own.index().status();
            return seconds;
        }
    }

    private static double plain(List<Passage> passages) throws IOException {
        var folder = Files.createTempDirectory("luotsi-plain");
        long start = System.nanoTime();
        try (var directory = FSDirectory.open(folder);
                var analyzer = new FinnishAnalyzer()) {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (var passage : passages) {
                    writer.addDocument(PlainLucene.document(passage));
                }
            }
            double seconds = seconds(start);
            for (var file : directory.listAll()) {
                directory.deleteFile(file);
            }
            return seconds;
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
