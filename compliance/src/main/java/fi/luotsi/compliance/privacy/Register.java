package fi.luotsi.compliance.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The privacy register: every column of the database, read at start. */
record Register(Map<String, List<Column>> tables) {
    static Register load() {
        try (var in = Register.class.getResourceAsStream("privacy-register.csv")) {
            return read(Objects.requireNonNull(in, "The privacy register is not on the class path"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Register read(InputStream in) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, UTF_8));
        reader.readLine();
        var columns = new ArrayList<Column>();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            columns.add(Column.parse(line));
        }
        return new Register(columns.stream()
                .collect(Collectors.groupingBy(Column::table, LinkedHashMap::new, Collectors.toList())));
    }

    /** The tables whose rows are somebody's, in the order in which rows can be deleted: what leads to other rows first. */
    List<String> owned() {
        var waiting = new ArrayList<>(tables.keySet().stream()
                .filter(table -> !owners(table).isEmpty())
                .toList());
        var ordered = new ArrayList<String>();
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(table -> waiting.stream().noneMatch(other -> !other.equals(table) && leadsTo(other, table)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables in a circle: " + waiting));
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private boolean leadsTo(String from, String table) {
        return owners(from).stream()
                .anyMatch(column -> column.whose().orElseThrow().owner().equals(table));
    }

    /** The columns that say whose a row of the table is. */
    List<Column> owners(String table) {
        return columns(table).stream()
                .filter(column -> column.whose().isPresent())
                .toList();
    }

    /** What a copy shows of a row. */
    List<Column> shown(String table) {
        return columns(table).stream()
                .filter(column -> column.personal() && !column.secret())
                .toList();
    }

    /** What a row says to whom it belongs: what a copy shows, and what is nobody's. */
    List<Column> told(String table) {
        return columns(table).stream().filter(column -> !column.secret()).toList();
    }

    /** All purposes of personal data, in the order of their grounds. */
    List<Purpose> purposes() {
        return tables.values().stream()
                .flatMap(List::stream)
                .filter(Column::personal)
                .collect(Collectors.groupingBy(
                        column -> List.of(column.ground(), column.purpose()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::purpose)
                .sorted(Comparator.comparing(Purpose::ground))
                .toList();
    }

    private Purpose purpose(List<Column> columns) {
        var first = columns.getFirst();
        return new Purpose(
                first.purpose(),
                first.ground(),
                distinct(columns.stream().map(Column::table).filter(this::isOwned)),
                distinct(columns.stream().map(Column::table).filter(table -> !isOwned(table))),
                distinct(columns.stream().map(Column::retention)),
                distinct(columns.stream().map(Column::erasure)));
    }

    private boolean isOwned(String table) {
        return !owners(table).isEmpty();
    }

    private static Set<String> distinct(Stream<String> words) {
        return words.collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Column> columns(String table) {
        return tables.getOrDefault(table, List.of());
    }
}
