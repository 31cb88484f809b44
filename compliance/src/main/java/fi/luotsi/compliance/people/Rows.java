package fi.luotsi.compliance.people;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Adds many rows of a table with few statements. */
record Rows(EntityManager entities, String table, List<String> columns) {
    /** EclipseLink binds parameters in time that grows with the square of their number. */
    private static final int TOGETHER = 20;

    void insert(List<List<Object>> rows) {
        for (var from = 0; from < rows.size(); from += TOGETHER) {
            insertTogether(rows.subList(from, Math.min(rows.size(), from + TOGETHER)));
        }
    }

    private void insertTogether(List<List<Object>> rows) {
        var place = new int[] {0};
        var values = rows.stream()
                .map(row -> IntStream.range(0, columns.size())
                        .mapToObj(column -> row.get(column).equals(Nothing.HERE) ? "null" : "?" + ++place[0])
                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", "));
        var insert = entities.createNativeQuery(
                "insert into " + table + " (" + String.join(", ", columns) + ") values " + values);
        place[0] = 0;
        rows.forEach(row -> row.stream()
                .filter(value -> !value.equals(Nothing.HERE))
                .forEach(value -> insert.setParameter(++place[0], value)));
        insert.executeUpdate();
    }

    /** A cell without a value. */
    enum Nothing {
        HERE
    }
}
