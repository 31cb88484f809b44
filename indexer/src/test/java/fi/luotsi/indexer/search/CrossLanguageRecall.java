package fi.luotsi.indexer.search;

import fi.luotsi.content.Reader;
import fi.luotsi.indexer.Documents;
import fi.luotsi.indexer.LibraryInMemory;
import fi.luotsi.indexer.index.IndexInMemory;
import fi.luotsi.indexer.language.Dictionaries;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Measures recall@10 of a collection asked in several languages, beside the ceiling of its own: {@code CrossLanguageRecall SET [VOIKKO]}. */
final class CrossLanguageRecall {
    private static final int FIRST = 10;

    private CrossLanguageRecall() {}

    public static void main(String[] arguments) throws Exception {
        var set = Path.of(arguments[0]);
        var library = new LibraryInMemory();
        var names = new HashMap<String, String>();
        for (var line : Files.readAllLines(set.resolve("corpus.jsonl"))) {
            try (var json = Json.createReader(new StringReader(line))) {
                var node = json.readObject();
                var document =
                        Documents.document(node.getString("title"), node.getString("lang"), node.getString("text"));
                names.put(document.id().toString(), node.getString("id"));
                library.put(document);
            }
        }
        try (var index = new IndexInMemory(library, arguments.length > 1 ? arguments[1] : "")) {
            index.awaitReady();
            Dictionaries.at(System.getProperty("luotsi.dictionary.folder", "")).await();
            System.out.println(Dictionaries.at(System.getProperty("luotsi.dictionary.folder", ""))
                    .status());
            for (var file : List.of("queries.tsv", "queries_sv.tsv", "queries_en.tsv")) {
                measure(index, set, file, names);
            }
        }
        System.exit(0);
    }

    private static void measure(IndexInMemory index, Path set, String file, Map<String, String> names)
            throws IOException {
        var queries = cells(set.resolve(file));
        var finder = new Finder(
                index.index().analyzers(),
                Weights.MEASURED,
                Duration.ofSeconds(5),
                Optional.of(index.index().translator()));
        var times = new ArrayList<Long>();
        var missed = new ArrayList<String>();
        int found = 0;
        for (var line : Files.readAllLines(set.resolve("qrels.tsv"))) {
            var judged = line.split("\\s+");
            var query = queries.get(judged[0]);
            if (query == null) {
                continue;
            }
            long start = System.nanoTime();
            if (first(index, finder, query, names).contains(judged[2])) {
                found++;
            } else {
                missed.add(query + "\t" + judged[2]);
            }
            times.add(System.nanoTime() - start);
        }
        times.sort(null);
        System.out.printf(
                "%s %s: %d queries, recall@10 %.4f, p50 %.1f ms, p99 %.1f ms%n",
                set.getFileName(),
                file,
                times.size(),
                (double) found / times.size(),
                times.get(times.size() / 2) / 1e6,
                times.get(times.size() * 99 / 100) / 1e6);
        if (System.getProperty("missed") != null) {
            Files.write(Path.of(System.getProperty("missed") + "-" + file), missed);
        }
    }

    private static Map<String, String> cells(Path file) throws IOException {
        var cells = new HashMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            var two = line.split("\t", 2);
            cells.put(two[0], two[1]);
        }
        return cells;
    }

    private static List<String> first(IndexInMemory index, Finder finder, String query, Map<String, String> names)
            throws IOException {
        try (var lease = index.index().lease().orElseThrow()) {
            var page = new SearchQuery(query, Set.of(), Set.of(), Set.of(), 1, FIRST);
            var words = Finder.parse(query, index.index().analyzers());
            var ids = new ArrayList<String>();
            for (var hit : finder.collect(lease.searcher(), words, page, Reader.ANONYMOUS)
                    .page()) {
                ids.add(names.get(lease.reader()
                        .storedFields()
                        .document(hit.sections().getFirst().number())
                        .get("document")));
            }
            return ids;
        }
    }
}
