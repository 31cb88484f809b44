package fi.luotsi.launch.database;

import fi.luotsi.launch.installation.Refusal;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * That a database is being made, kept as the comment of the database until all of its schema is there. Steps of the schema cannot be taken back one by one; but where
 * nothing but a half-made schema stands, all of it is taken out and made anew. Portals that share a database do this one after the other.
 */
final class Beginning implements AutoCloseable {
    private static final String COMMENT = "Luotsi is being made";
    private static final int PATIENCE_SECONDS = 600;

    private final Connection connection;
    private final boolean empty;
    private final boolean cutOff;

    private Beginning(Connection connection) throws SQLException {
        this.connection = connection;
        if (number("select get_lock(concat('luotsi-schema-', database()), " + PATIENCE_SECONDS + ")") != 1) {
            throw new Refusal("Another Luotsi has been changing the schema of this database for ten minutes.");
        }
        empty = number("select count(*) from information_schema.tables where table_schema = database()") == 0;
        cutOff = number("select count(*) from information_schema.schemata where schema_name = database()"
                        + " and schema_comment = '" + COMMENT + "'")
                == 1;
    }

    static Beginning of(DatabaseAccess access) throws SQLException {
        var connection = Connections.open(access.url(), access.owner());
        try {
            return new Beginning(connection);
        } catch (SQLException | Refusal refused) {
            connection.close();
            throw refused;
        }
    }

    boolean wasCutOff() {
        return cutOff;
    }

    /** Where there is nothing yet. */
    void write() throws SQLException {
        if (empty || cutOff) {
            comment(COMMENT);
        }
    }

    void forget() throws SQLException {
        if (empty || cutOff) {
            comment("");
        }
    }

    private void comment(String comment) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("alter database comment = '" + comment + "'");
        }
    }

    private long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The lock goes with its connection. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
