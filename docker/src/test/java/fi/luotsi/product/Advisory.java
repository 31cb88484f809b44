package fi.luotsi.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A known hole of a library, what of it concerns Luotsi, and what was decided.
 *
 * @param packageName {@code group:artifact}
 * @param affected ranges, separated by commas; in each the bounds that all must hold, separated by spaces: {@code >=2.19.0 <2.21.7}
 * @param looked the day on which the decision was made or confirmed
 */
record Advisory(String id, String packageName, String affected, String decision, String reason, LocalDate looked) {
    static final Path FILE = Path.of("../docs/advisories.yml");

    /** Lines {@code key: value} under a dash for each; that much of YAML is enough here. */
    static List<Advisory> all() throws IOException {
        var found = new ArrayList<Map<String, String>>();
        for (var line : Files.readAllLines(FILE)) {
            if (line.startsWith("- ")) {
                found.add(new HashMap<>());
            }
            var pair = line.replaceFirst("^[- ] ", "").split(": ", 2);
            if (pair.length == 2 && !line.startsWith("#")) {
                found.getLast().put(pair[0].strip(), pair[1].strip().replaceAll("^\"|\"$", ""));
            }
        }
        return found.stream().map(Advisory::of).toList();
    }

    private static Advisory of(Map<String, String> entry) {
        for (var key : List.of("id", "package", "affected", "decision", "reason", "source", "looked")) {
            if (entry.getOrDefault(key, "").isBlank()) {
                throw new IllegalStateException(entry + " says nothing of " + key);
            }
        }
        return new Advisory(
                entry.get("id"),
                entry.get("package"),
                entry.get("affected"),
                entry.get("decision"),
                entry.get("reason"),
                LocalDate.parse(entry.get("looked")));
    }

    boolean concerns(Component component) {
        return component.name().equals(packageName)
                && Stream.of(affected.split(", ?"))
                        .anyMatch(range ->
                                Stream.of(range.split(" ")).allMatch(bound -> holds(bound, component.version())));
    }

    private static boolean holds(String bound, String version) {
        var limit = bound.replaceFirst("^[<>=]+", "");
        var order = compare(version, limit);
        return switch (bound.substring(0, bound.length() - limit.length())) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            case "=" -> order == 0;
            default -> throw new IllegalStateException("No bound: " + bound);
        };
    }

    /** By their numbers; what a maker adds to them ({@code .Final}, {@code .payara-p1}) does not count. */
    static int compare(String one, String other) {
        var left = numbers(one);
        var right = numbers(other);
        for (var place = 0; place < Math.max(left.size(), right.size()); place++) {
            var order = Integer.compare(
                    place < left.size() ? left.get(place) : 0, place < right.size() ? right.get(place) : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static List<Integer> numbers(String version) {
        return Stream.of(version.split("[.-]"))
                .takeWhile(part -> part.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .toList();
    }

    /** A library in a version, wherever it is packed. */
    record Component(String name, String version, String where) {}
}
