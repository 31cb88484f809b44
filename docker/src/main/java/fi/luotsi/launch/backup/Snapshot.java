package fi.luotsi.launch.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.launch.database.DatabaseAccess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a database as they stand at one moment, whatever is written meanwhile. They are read one by one and never stand in memory together. */
final class Snapshot implements AutoCloseable {
    private static final int ROWS_AHEAD = 200;
    private static final Set<String> BINARY =
            Set.of("tinyblob", "blob", "mediumblob", "longblob", "binary", "varbinary", "bit");
    private static final Set<String> LARGE = Set.of("mediumblob", "longblob", "mediumtext", "longtext");

    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    static Snapshot of(DatabaseAccess access) throws SQLException {
        var connection = access.connect(Map.of("tinyInt1isBit", "false"));
        try (var statement = connection.createStatement()) {
            statement.execute("set time_zone = '+00:00', max_statement_time = 0, net_write_timeout = 3600");
            statement.execute("set session transaction isolation level repeatable read");
            statement.execute("start transaction with consistent snapshot, read only");
            return new Snapshot(connection);
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }

    void write(BackupWriter out, Meter meter) throws SQLException, IOException {
        for (var sequence : names("SEQUENCE")) {
            out.sequence(sequence, next(sequence));
        }
        for (var table : names("BASE TABLE")) {
            write(table, out, meter);
            meter.table();
        }
    }

    private List<String> names(String type) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.prepareStatement("""
                select table_name from information_schema.tables
                where table_schema = database() and table_type = ? and table_name <> 'flyway_schema_history'
                order by table_name
                """)) {
            statement.setString(1, type);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    private long next(String sequence) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select next_not_cached_value from " + Quoted.name(sequence))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void write(String table, BackupWriter out, Meter meter) throws SQLException, IOException {
        var kinds = kinds(table);
        var columns = kinds.entrySet().stream()
                .map(column -> new Column(column.getKey(), BINARY.contains(column.getValue())))
                .toList();
        out.table(table, columns);
        var count = 0L;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(kinds.values().stream().anyMatch(LARGE::contains) ? 1 : ROWS_AHEAD);
            try (var rows = statement.executeQuery("select " + Quoted.names(columns) + " from " + Quoted.name(table))) {
                while (rows.next()) {
                    meter.row(table, write(rows, columns, out));
                    count++;
                }
            }
        }
        out.endOfTable(count);
    }

    /** Names of the columns with the kinds of their values; what the database computes itself is left out. */
    private Map<String, String> kinds(String table) throws SQLException {
        var kinds = new java.util.LinkedHashMap<String, String>();
        try (var statement = connection.prepareStatement("""
                select column_name, data_type from information_schema.columns
                where table_schema = database() and table_name = ? and is_generated = 'NEVER'
                order by ordinal_position
                """)) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    kinds.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return kinds;
    }

    private static long write(ResultSet rows, List<Column> columns, BackupWriter out) throws SQLException, IOException {
        out.row();
        var size = 0L;
        for (var number = 0; number < columns.size(); number++) {
            var value = value(rows, number + 1, columns.get(number).binary());
            out.cell(value);
            size += value == null ? 0 : value.length;
        }
        return size;
    }

    private static byte @Nullable [] value(ResultSet rows, int column, boolean binary) throws SQLException {
        if (binary) {
            return rows.getBytes(column);
        }
        var text = rows.getString(column);
        return text == null ? null : text.getBytes(UTF_8);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
