package fi.luotsi.indexer.agreement;

import fi.luotsi.content.Document;
import fi.luotsi.indexer.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The pairs of {@code pairs.txt}. */
final class LabelledPairs {
    private LabelledPairs() {}

    record Pair(int number, boolean differs, Kind kind, String language, Document one, Document other) {
        boolean wasLookedAt() {
            return number % 2 == 1;
        }
    }

    static List<Pair> all() {
        var lines = lines();
        var pairs = new ArrayList<Pair>();
        for (int line = 0; line + 2 < lines.size(); line += 3) {
            var head = lines.get(line).split(" ");
            pairs.add(new Pair(
                    Integer.parseInt(head[0]),
                    head[1].equals("differ"),
                    Kind.valueOf(head[2]),
                    head[3],
                    document(lines.get(line + 1), head[3]),
                    document(lines.get(line + 2), head[3])));
        }
        return pairs;
    }

    private static Document document(String line, String language) {
        var parts = line.split(" \\| ");
        return Documents.headed(parts[0], language, List.of(parts[1]), parts[2]);
    }

    private static List<String> lines() {
        try (var file = Objects.requireNonNull(LabelledPairs.class.getResourceAsStream("pairs.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
