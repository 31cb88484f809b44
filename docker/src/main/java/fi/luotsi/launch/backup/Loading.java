package fi.luotsi.launch.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.launch.database.DatabaseAccess;
import fi.luotsi.launch.installation.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The second reading of a backup: its rows go into a database that has their schema and nothing else. */
final class Loading implements Target, AutoCloseable {
    private static final int BATCH_ROWS = 1000;
    private static final long BATCH_BYTES = 4 << 20;

    private final Connection connection;
    private final Meter meter;
    private String table = "";
    private List<Column> columns = List.of();
    private @Nullable PreparedStatement insert;
    private int waiting;
    private long waitingBytes;

    private Loading(Connection connection, Meter meter) {
        this.connection = connection;
        this.meter = meter;
    }

    static Loading into(DatabaseAccess access, Meter meter) throws SQLException {
        var connection = access.connect(Map.of("useBulkStmts", "true"));
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "set time_zone = '+00:00', foreign_key_checks = 0, unique_checks = 0, max_statement_time = 0,"
                            + " sql_mode = 'STRICT_TRANS_TABLES,NO_AUTO_VALUE_ON_ZERO'");
            connection.setAutoCommit(false);
            return new Loading(connection, meter);
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }

    @Override
    public void file(String name, byte[] content) {
        // Put in its place before.
    }

    @Override
    public void sequence(String name, long next) {
        run("select setval(" + Quoted.name(name) + ", " + next + ", 0)");
    }

    /** Empties the table first: the steps of the schema put some rows in, and the backup has them too. */
    @Override
    public void table(String name, List<Column> columns) {
        table = name;
        this.columns = columns;
        run("truncate table " + Quoted.name(name));
        var places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        try {
            insert = connection.prepareStatement(
                    "insert into " + Quoted.name(name) + " (" + Quoted.names(columns) + ") values (" + places + ")");
        } catch (SQLException refused) {
            throw refusal(refused);
        }
    }

    @Override
    public void row(List<byte @Nullable []> cells) {
        try {
            var statement = java.util.Objects.requireNonNull(insert);
            var size = 0L;
            for (var number = 0; number < cells.size(); number++) {
                size += set(statement, number + 1, columns.get(number), cells.get(number));
            }
            statement.addBatch();
            meter.row(table, size);
            waiting++;
            waitingBytes += size;
            if (waiting >= BATCH_ROWS || waitingBytes >= BATCH_BYTES) {
                send(statement);
            }
        } catch (SQLException refused) {
            throw refusal(refused);
        }
    }

    private static long set(PreparedStatement statement, int place, Column column, byte @Nullable [] cell)
            throws SQLException {
        if (cell == null) {
            statement.setNull(place, column.binary() ? java.sql.Types.VARBINARY : java.sql.Types.VARCHAR);
            return 0;
        }
        if (column.binary()) {
            statement.setBytes(place, cell);
        } else {
            statement.setString(place, new String(cell, UTF_8));
        }
        return cell.length;
    }

    private void send(PreparedStatement statement) throws SQLException {
        statement.executeBatch();
        connection.commit();
        waiting = 0;
        waitingBytes = 0;
    }

    @Override
    public void endOfTable(long rows) {
        try (var statement = java.util.Objects.requireNonNull(insert)) {
            send(statement);
            requireRows(rows);
            meter.table();
        } catch (SQLException refused) {
            throw refusal(refused);
        }
    }

    private void requireRows(long rows) throws SQLException {
        try (var statement = connection.createStatement();
                var counted = statement.executeQuery("select count(*) from " + Quoted.name(table))) {
            counted.next();
            if (counted.getLong(1) != rows) {
                throw new Refusal("The table " + table + " has " + counted.getLong(1)
                        + " rows after the restore, and the backup has " + rows + ".");
            }
        }
    }

    private void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw refusal(refused);
        }
    }

    private Refusal refusal(SQLException cause) {
        return new Refusal("The database does not take the rows of " + table + ": " + cause.getMessage(), cause);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
