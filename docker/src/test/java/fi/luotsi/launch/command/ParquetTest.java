package fi.luotsi.launch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written as Parquet is what DuckDB reads back, with its types. */
class ParquetTest {
    @Test
    void a_table_is_read_back_with_its_types_and_texts(@TempDir Path folder) throws IOException, SQLException {
        var csv = Files.writeString(folder.resolve("it's.csv"), """
                \uFEFFunit_key;name;first_day;is_latest;active
                562949953421311;"Kallio; ""ala-aste\""";2026-10-31;true;5
                2;;2026-11-30;false;0
                """);
        var columns = List.of(
                new Parquet.Column("unit_key", "KEY"),
                new Parquet.Column("name", "TEXT"),
                new Parquet.Column("first_day", "DAY"),
                new Parquet.Column("is_latest", "TRUTH"),
                new Parquet.Column("active", "NUMBER"));
        var parquet = folder.resolve("it's.parquet");
        Parquet.write(csv, columns, parquet);
        assertThat(rows("select *, typeof(unit_key), typeof(first_day), typeof(is_latest), typeof(active) from '"
                        + parquet.toString().replace("'", "''") + "' order by unit_key desc"))
                .containsExactly(
                        "562949953421311|Kallio; \"ala-aste\"|2026-10-31|true|5|BIGINT|DATE|BOOLEAN|INTEGER",
                        "2||2026-11-30|false|0|BIGINT|DATE|BOOLEAN|INTEGER");
    }

    static List<String> rows(String sql) throws SQLException {
        try (var database = DriverManager.getConnection("jdbc:duckdb:");
                var statement = database.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                var cells = new ArrayList<String>();
                for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    cells.add(found.getString(column));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        }
    }
}
