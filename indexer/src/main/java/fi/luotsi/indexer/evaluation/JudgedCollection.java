package fi.luotsi.indexer.evaluation;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Passages, queries and which passage answers which query: {@code corpus.jsonl} with id, title, text and lang, queries as id TAB words, {@code qrels.tsv} as
 * TREC writes it (query, iteration, passage, grade), with tabs or spaces.
 */
record JudgedCollection(String name, List<Passage> passages, List<JudgedQuery> queries) {
    private static final int CELLS = 4;

    /** A query with the passages that answer it. */
    record JudgedQuery(String words, Set<String> answers) {}

    static JudgedCollection read(Path folder, Path queries) throws IOException {
        var judgements = judgements(required(folder.resolve("qrels.tsv")));
        var judged = new ArrayList<JudgedQuery>();
        for (var line : Files.readAllLines(required(queries))) {
            int tab = line.indexOf('\t');
            var answers = judgements.getOrDefault(tab < 0 ? line : line.substring(0, tab), Set.of());
            if (tab > 0 && !answers.isEmpty()) {
                judged.add(new JudgedQuery(line.substring(tab + 1), answers));
            }
        }
        if (judged.isEmpty()) {
            throw new UnusableCollection("No query of " + queries + " has a judgement in qrels.tsv.");
        }
        return new JudgedCollection(String.valueOf(folder.getFileName()), passages(folder), judged);
    }

    static List<Passage> passages(Path folder) throws IOException {
        var file = required(folder.resolve("corpus.jsonl"));
        var passages = new ArrayList<Passage>();
        for (var line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                passages.add(passage(line, file, passages.size() + 1));
            }
        }
        return passages;
    }

    private static Passage passage(String line, Path file, int number) {
        try (var reader = Json.createReader(new StringReader(line))) {
            var json = reader.readObject();
            return new Passage(json.getString("id"), text(json, "title"), text(json, "text"), text(json, "lang"));
        } catch (JsonException | NullPointerException | ClassCastException unreadable) {
            throw new UnusableCollection("Line " + number + " of " + file + " is not an object with an id.");
        }
    }

    private static String text(JsonObject json, String key) {
        return json.containsKey(key) && !json.isNull(key) ? json.getString(key) : "";
    }

    private static Map<String, Set<String>> judgements(Path file) throws IOException {
        var judgements = new LinkedHashMap<String, Set<String>>();
        for (var line : Files.readAllLines(file)) {
            var cells = line.strip().split(line.indexOf('\t') < 0 ? "\\s+" : "\t", -1);
            if (cells.length >= CELLS && !cells[CELLS - 1].equals("0")) {
                judgements.computeIfAbsent(cells[0], query -> new TreeSet<>()).add(cells[2]);
            }
        }
        return judgements;
    }

    private static Path required(Path file) {
        if (!Files.isReadable(file)) {
            throw new UnusableCollection("There is no file " + file + ".");
        }
        return file;
    }
}
