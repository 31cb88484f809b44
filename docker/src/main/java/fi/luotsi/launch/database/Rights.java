package fi.luotsi.launch.database;

import fi.luotsi.launch.installation.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the account of the application may do to rows that are there: change and remove them in every table but those of evidence. */
public final class Rights {
    /** Where rows are only added. */
    private static final Set<String> EVIDENCE = Set.of("ledger_entry");

    /** Where rows are added, and removed when they must be. */
    private static final Set<String> NEVER_CHANGED = Set.of("signatory", "ledger_person", "audit_entry");

    private Rights() {}

    /** In our own database; on a server of the city its keeper gives them, as docs/administration.md says. */
    public static void give(DatabaseAccess access) {
        try (var connection = Connections.open(access.url(), access.owner());
                var statement = connection.createStatement()) {
            for (var table : tables(connection)) {
                if (!EVIDENCE.contains(table)) {
                    var rights = NEVER_CHANGED.contains(table) ? "delete" : "update, delete";
                    statement.execute("grant " + rights + " on " + table + " to '"
                            + access.application().user() + "'@'127.0.0.1'");
                }
            }
        } catch (SQLException refused) {
            throw new Refusal(
                    "The rights of the application in the database cannot be given: " + refused.getMessage(), refused);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select table_name from information_schema.tables where table_schema = database()")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
