package fi.luotsi.launch.database;

import fi.luotsi.launch.installation.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Checks the server and brings the schema to this version. */
public final class Schema {
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Schema() {}

    public static void migrate(DatabaseAccess access) {
        FLYWAY.setLevel(Level.SEVERE);
        check(access);
        try {
            Flyway.configure()
                    .dataSource(
                            access.url(), access.owner().user(), access.owner().password())
                    .locations("classpath:db/migration")
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayException unusable) {
            throw new Refusal(
                    "The database cannot be brought to this version of Luotsi: " + firstLine(unusable), unusable);
        }
    }

    private static void check(DatabaseAccess access) {
        try (var connection = Connections.open(access.url(), access.owner())) {
            ServerVersion.parse(value(connection, "select version()")).require();
            if (!value(connection, "select @@innodb_flush_log_at_trx_commit").equals("1")) {
                throw new Refusal("The database would lose what it has acknowledged when its machine stops:"
                        + " set innodb_flush_log_at_trx_commit to 1.");
            }
        } catch (SQLException away) {
            throw new Refusal(
                    "The database at " + access.address() + " does not answer as " + access.owner() + ": "
                            + firstLine(away),
                    away);
        }
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String firstLine(Exception failure) {
        var message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }
}
