package fi.luotsi.indexer.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/** Sections per second into the portal's index with everything on, beside one field with Lucene's FinnishAnalyzer; the second of two rounds counts. */
final class IndexBench {
    private static final int SECTIONS = 30_000;
    private static final int SECTIONS_OF_DOCUMENT = 8;

    private IndexBench() {}

    static Bench run(Path texts, Function<String, Optional<String>> settings) throws IOException {
        var passages = LongTexts.read(texts, SECTIONS);
        plain(passages);
        ours(passages, settings);
        double baseline = passages.size() / plain(passages);
        double own = passages.size() / ours(passages, settings);
        return new Bench(
                "index",
                own,
                baseline,
                "sections/s",
                own / baseline,
                String.format(Locale.ROOT, "%,d sections; baseline: one field, FinnishAnalyzer", passages.size()));
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
