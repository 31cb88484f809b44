package fi.luotsi.launch.command;

import fi.luotsi.launch.installation.Refusal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Makes Parquet of a table that lies there as CSV, with DuckDB inside this process. */
final class Parquet {
    private Parquet() {}

    /**
     * A column of the table.
     *
     * @param type as the dictionary of the data store says it
     */
    record Column(String name, String type) {
        boolean isText() {
            return sqlType().equals("VARCHAR");
        }

        String sqlType() {
            return switch (type) {
                case "KEY" -> "BIGINT";
                case "NUMBER" -> "INTEGER";
                case "DAY" -> "DATE";
                case "TRUTH" -> "BOOLEAN";
                default -> "VARCHAR";
            };
        }
    }

    static void write(Path csv, List<Column> columns, Path target) {
        var types = columns.stream()
                .map(column -> quoted(column.name()) + ": " + quoted(column.sqlType()))
                .collect(Collectors.joining(", "));
        var texts = columns.stream()
                .filter(Column::isText)
                .map(column -> quoted(column.name()))
                .toList();
        // an empty text stays a text
        var filled = texts.isEmpty() ? "" : ", force_not_null = [" + String.join(", ", texts) + "]";
        var sql = "copy (select * from read_csv(" + quoted(csv.toString()) + ", delim = ';', header = true, columns = {"
                + types + "}" + filled + ")) to " + quoted(target.toString()) + " (format parquet)";
        try (var database = DriverManager.getConnection("jdbc:duckdb:");
                var statement = database.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new Refusal("Parquet cannot be written to " + target + ": " + failure.getMessage(), failure);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
