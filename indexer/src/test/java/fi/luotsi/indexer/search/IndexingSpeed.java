package fi.luotsi.indexer.search;

import fi.luotsi.content.Library;
import fi.luotsi.indexer.Documents;
import fi.luotsi.indexer.LibraryInMemory;
import fi.luotsi.indexer.index.IndexInMemory;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Measures sections per second beside plain Lucene's FinnishAnalyzer in one field: {@code IndexingSpeed FOLDER SETS [VOIKKO]}. */
final class IndexingSpeed {
    private record Passage(String title, String text, String language) {}

    private static double cpuAtStart = cpuSeconds();

    private IndexingSpeed() {}

    public static void main(String[] arguments) throws Exception {
        var passages = new ArrayList<Passage>();
        for (var set : arguments[1].split(",")) {
            read(Path.of(arguments[0], set, "corpus.jsonl"), passages);
        }
        var library = new LibraryInMemory();
        for (int i = 0; i + 10 <= passages.size(); i += 10) {
            var ten = passages.subList(i, i + 10);
            library.put(Documents.document(
                    ten.getFirst().title,
                    ten.getFirst().language,
                    ten.stream().map(Passage::text).toArray(String[]::new)));
        }
        for (int round = 0; round < 4; round++) {
            plain(passages);
            ours(library, passages.size(), arguments.length > 2 ? arguments[2] : "");
        }
    }

    private static void read(Path corpus, List<Passage> passages) throws IOException {
        for (var line : Files.readAllLines(corpus)) {
            try (var json = Json.createReader(new StringReader(line))) {
                var node = json.readObject();
                passages.add(new Passage(node.getString("title"), node.getString("text"), node.getString("lang")));
            }
        }
    }

    private static void ours(Library library, int sections, String voikkoFolder) throws IOException {
        var folder = Files.createTempDirectory("luotsi-index");
        long start = System.nanoTime();
        try (var index = IndexInMemory.asInThePortal(library, folder, voikkoFolder)) {
            index.awaitReady();
            print("Luotsi", sections, start);
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static void plain(List<Passage> passages) throws IOException {
        long start = System.nanoTime();
        try (var writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new FinnishAnalyzer()))) {
            for (var passage : passages) {
                var document = new Document();
                document.add(new TextField("text", passage.title + "\n" + passage.text, Field.Store.NO));
                writer.addDocument(document);
            }
        }
        print("FinnishAnalyzer", passages.size(), start);
    }

    private static void print(String name, int sections, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpu = cpuSeconds() - cpuAtStart;
        cpuAtStart = cpuSeconds();
        System.out.printf(
                "%-16s %,d sections in %.1f s (%.1f s of CPU): %,.0f/s, %,.0f for a second of CPU%n",
                name, sections, seconds, cpu, sections / seconds, sections / cpu);
    }

    private static double cpuSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }
}
