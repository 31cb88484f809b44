package fi.luotsi.indexer.search;

import fi.luotsi.content.Reader;
import fi.luotsi.indexer.Documents;
import fi.luotsi.indexer.LibraryInMemory;
import fi.luotsi.indexer.index.IndexInMemory;
import jakarta.json.Json;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Measures the ranking on judged collections beside plain Lucene: {@code RetrievalQuality FOLDER SETS [VOIKKO]}. */
final class RetrievalQuality {
    private record Passage(String id, String title, String text, String lang) {}

    private record Judged(String query, String passage) {}

    public static void main(String[] arguments) throws Exception {
        for (var set : arguments[1].split(",")) {
            measure(Path.of(arguments[0], set), arguments.length > 2 ? arguments[2] : "");
        }
        System.exit(0);
    }

    private static void measure(Path set, String voikko) throws Exception {
        var passages = new ArrayList<Passage>();
        for (var line : Files.readAllLines(set.resolve("corpus.jsonl"))) {
            try (var json = Json.createReader(new StringReader(line))) {
                var node = json.readObject();
                passages.add(new Passage(
                        node.getString("id"), node.getString("title"), node.getString("text"), node.getString("lang")));
            }
        }
        var queries = new HashMap<String, String>();
        for (var line : Files.readAllLines(set.resolve("queries.tsv"))) {
            var cells = line.split("\t", 2);
            queries.put(cells[0], cells[1]);
        }
        var judged = new ArrayList<Judged>();
        for (var line : Files.readAllLines(set.resolve("qrels.tsv"))) {
            var cells = line.split("\\s+");
            judged.add(new Judged(queries.get(cells[0]), cells[2]));
        }
        if (System.getProperty("plain") != null) {
            plain(set, passages, judged);
        }
        ours(set, passages, judged, voikko);
    }

    private static void ours(Path set, List<Passage> passages, List<Judged> judged, String voikko) throws Exception {
        var library = new LibraryInMemory();
        Map<String, String> names = new HashMap<>();
        for (var passage : passages) {
            var document = Documents.document(passage.title, passage.lang, passage.text);
            names.put(document.id().toString(), passage.id);
            library.put(document);
        }
        long start = System.nanoTime();
        try (var index = new IndexInMemory(library, voikko)) {
            index.awaitReady();
            System.out.printf(
                    "%s ours indexed %d in %.1f s, %d KB%n",
                    set.getFileName(),
                    passages.size(),
                    (System.nanoTime() - start) / 1e9,
                    index.index().status().sizeBytes() >> 10);
            for (var weights : variants()) {
                var finder = new Finder(index.index().analyzers(), weights, Duration.ofSeconds(5));
                var ranks = new ArrayList<Integer>();
                var times = new ArrayList<Long>();
                for (var judgement : judged) {
                    try (var lease = index.index().lease().orElseThrow()) {
                        long asked = System.nanoTime();
                        int rank;
                        if (System.getProperty("whole") != null) {
                            var found = finder.find(
                                    lease, SearchQuery.of(judgement.query), Reader.ANONYMOUS, Vocabulary.EMPTY);
                            rank = rank(
                                    found.documents().stream()
                                            .map(hit -> names.get(hit.id().toString()))
                                            .toList(),
                                    judgement.passage);
                        } else {
                            var query = new SearchQuery(
                                    judgement.query,
                                    java.util.Set.of(),
                                    java.util.Set.of(),
                                    java.util.Set.of(),
                                    1,
                                    100);
                            var found = finder.collect(
                                    lease.searcher(),
                                    Finder.parse(judgement.query, index.index().analyzers()),
                                    query,
                                    Reader.ANONYMOUS);
                            times.add(System.nanoTime() - asked);
                            var ids = new ArrayList<String>();
                            for (var hit : found.page()) {
                                ids.add(names.get(lease.reader()
                                        .storedFields()
                                        .document(hit.sections().getFirst().number())
                                        .get("document")));
                            }
                            rank = rank(ids, judgement.passage);
                        }
                        if (System.getProperty("whole") != null) times.add(System.nanoTime() - asked);
                        ranks.add(rank);
                    }
                }
                print(set + " ours  " + weights, ranks, times);
            }
        }
    }

    private static List<Weights> variants() {
        var given = System.getProperty("weights");
        if (given == null) {
            return List.of(Weights.MEASURED);
        }
        return Arrays.stream(given.split(";"))
                .map(text -> {
                    var w = Arrays.stream(text.split(",")).map(Float::valueOf).toArray(Float[]::new);
                    return new Weights(w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8]);
                })
                .toList();
    }

    private static int rank(List<String> ids, String sought) {
        int index = ids.indexOf(sought);
        return index < 0 ? Integer.MAX_VALUE : index + 1;
    }

    private static void plain(Path set, List<Passage> passages, List<Judged> judged) throws Exception {
        Analyzer analyzer =
                set.getFileName().toString().startsWith("sv") ? new SwedishAnalyzer() : new FinnishAnalyzer();
        var directory = new ByteBuffersDirectory();
        long start = System.nanoTime();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var passage : passages) {
                var document = new Document();
                document.add(new StringField("id", passage.id, Field.Store.YES));
                document.add(new TextField("text", passage.title + "\n" + passage.text, Field.Store.NO));
                writer.addDocument(document);
            }
        }
        System.out.printf(
                "%s plain indexed %d in %.1f s%n",
                set.getFileName(), passages.size(), (System.nanoTime() - start) / 1e9);
        var ranks = new ArrayList<Integer>();
        var times = new ArrayList<Long>();
        try (var reader = DirectoryReader.open(directory)) {
            var searcher = new IndexSearcher(reader);
            for (var judgement : judged) {
                long asked = System.nanoTime();
                var query = new QueryBuilder(analyzer).createBooleanQuery("text", judgement.query);
                var ids = new ArrayList<String>();
                if (query != null) {
                    for (var hit : searcher.search(query, 100).scoreDocs) {
                        ids.add(reader.storedFields().document(hit.doc).get("id"));
                    }
                }
                times.add(System.nanoTime() - asked);
                ranks.add(rank(ids, judgement.passage));
            }
        }
        print(set + " plain", ranks, times);
    }

    private static void print(String name, List<Integer> ranks, List<Long> times) {
        double ndcg = ranks.stream()
                .mapToDouble(r -> r <= 10 ? Math.log(2) / Math.log(r + 1.0) : 0)
                .average()
                .orElse(0);
        double mrr =
                ranks.stream().mapToDouble(r -> r <= 10 ? 1.0 / r : 0).average().orElse(0);
        double recall =
                ranks.stream().mapToDouble(r -> r <= 100 ? 1 : 0).average().orElse(0);
        times.sort(null);
        System.out.printf(
                "  ndcg10 %.4f mrr10 %.4f recall100 %.4f p50 %.1f ms p99 %.1f ms  %s%n",
                ndcg,
                mrr,
                recall,
                times.get(times.size() / 2) / 1e6,
                times.get(times.size() * 99 / 100) / 1e6,
                name.replaceAll(".*/", ""));
    }
}
