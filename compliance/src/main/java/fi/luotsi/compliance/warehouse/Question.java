package fi.luotsi.compliance.warehouse;

import java.util.List;
import java.util.Optional;

/**
 * What somebody asks of a table.
 *
 * @param columns in which order they are told
 * @param order before the key of the table, which makes it whole
 */
public record Question(
        Table table, List<Column> columns, Optional<Condition> where, List<Order> order, int skip, int top) {
    public static final int MOST = 5_000;

    /** One after the other. */
    public record Order(Column by, boolean isDescending) {}

    public Question {
        columns = List.copyOf(columns);
        order = List.copyOf(order);
    }

    public static Question all(Table table) {
        return new Question(table, table.columns(), Optional.empty(), List.of(), 0, Integer.MAX_VALUE);
    }
}
