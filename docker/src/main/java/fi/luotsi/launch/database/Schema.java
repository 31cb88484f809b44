package fi.luotsi.launch.database;

import fi.luotsi.launch.installation.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Checks the server and brings the schema to this version. */
public final class Schema {
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private static final String HISTORY = "flyway_schema_history where success = 1";

    private Schema() {}

    public static void migrate(DatabaseAccess access) {
        migrate(access, MigrationVersion.LATEST);
    }

    /** Only so far as an older Luotsi had it. */
    public static void migrate(DatabaseAccess access, String version) {
        migrate(access, MigrationVersion.fromVersion(version));
    }

    private static void migrate(DatabaseAccess access, MigrationVersion target) {
        check(access);
        try (var beginning = Beginning.of(access)) {
            if (beginning.wasCutOff()) {
                remove(access);
            }
            beginning.write();
            flyway(access).target(target).load().migrate();
            beginning.forget();
        } catch (FlywayException unusable) {
            throw new Refusal(
                    "The database cannot be brought to this version of Luotsi: " + firstLine(unusable)
                            + " If it says so again at the next start, restore the backup that was made before the"
                            + " upgrade.",
                    unusable);
        } catch (SQLException refused) {
            throw new Refusal(
                    "The database cannot be brought to this version of Luotsi: " + firstLine(refused), refused);
        }
    }

    /** The number of the last step that this database has taken. */
    public static int version(DatabaseAccess access) {
        return Integer.parseInt(asked(access, "select coalesce(max(cast(version as unsigned)), 0) from " + HISTORY));
    }

    /** The steps that this database has taken, a line each, with their checksums. */
    public static String steps(DatabaseAccess access) {
        return asked(
                access,
                "select coalesce(group_concat(version, ' ', checksum order by installed_rank separator '\n'), '') from "
                        + HISTORY);
    }

    /** Refuses a database in which something stands. */
    public static void requireEmpty(DatabaseAccess access) {
        var tables = asked(access, "select count(*) from information_schema.tables where table_schema = database()");
        if (!tables.equals("0")) {
            throw new Refusal("The database at " + access.address() + " is not empty. Make a new one, or empty it.");
        }
    }

    private static String asked(DatabaseAccess access, String query) {
        try (var connection = Connections.open(access.url(), access.owner())) {
            return value(connection, query);
        } catch (SQLException refused) {
            throw new Refusal(
                    "The database at " + access.address() + " does not answer: " + firstLine(refused), refused);
        }
    }

    /** Takes everything out of a database that was empty before. */
    public static void remove(DatabaseAccess access) {
        flyway(access).cleanDisabled(false).load().clean();
    }

    private static FluentConfiguration flyway(DatabaseAccess access) {
        FLYWAY.setLevel(Level.OFF);
        return Flyway.configure()
                .dataSource(access.url(), access.owner().user(), access.owner().password())
                .locations("classpath:" + Migrations.PLACE)
                .ignoreMigrationPatterns(new String[0]);
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
