package fi.luotsi.content;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in a schema, as the statements that make the same in an empty one, in the server's own words. Migrations change many tables several times and
 * keep a record of each step; a copy makes each table once, in a fifth of the time.
 */
record SchemaCopy(List<String> statements) {
    static SchemaCopy of(Connection connection, String schema) throws SQLException {
        var statements = new ArrayList<String>();
        statements.add("set foreign_key_checks = 0");
        for (var sequence : named(connection, "SEQUENCE")) {
            statements.add(told(connection, "show create sequence " + sequence, 2));
        }
        for (var table : named(connection, "BASE TABLE")) {
            statements.add(told(connection, "show create table " + table, 2));
            rows(connection, schema, table).forEach(statements::add);
        }
        for (var view : named(connection, "VIEW")) {
            statements.add(told(connection, "show create view " + view, 2));
        }
        for (var trigger : listed(
                connection, "select trigger_name from information_schema.triggers where trigger_schema = database()")) {
            statements.add(told(connection, "show create trigger " + trigger, 3));
        }
        statements.add("set foreign_key_checks = 1");
        return new SchemaCopy(List.copyOf(statements));
    }

    void make(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var line : statements) {
                statement.execute(line);
            }
        }
    }

    /** Those that the migrations wrote themselves; what is computed of others comes by itself. */
    private static List<String> rows(Connection connection, String schema, String table) throws SQLException {
        if (listed(connection, "select 1 from " + table + " limit 1").isEmpty()) {
            return List.of();
        }
        var columns = String.join(
                ", ",
                listed(
                        connection,
                        "select concat('`', column_name, '`') from information_schema.columns where"
                                + " table_schema = database() and table_name = '" + table
                                + "' and is_generated = 'NEVER' order by ordinal_position"));
        return List.of(
                "insert into " + table + " (" + columns + ") select " + columns + " from " + schema + "." + table);
    }

    private static List<String> named(Connection connection, String kind) throws SQLException {
        return listed(
                connection,
                "select table_name from information_schema.tables where table_schema = database() and table_type = '"
                        + kind + "'");
    }

    /** Without whose it is: this server knows nobody by name. */
    private static String told(Connection connection, String query, int column) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(column).replaceFirst("DEFINER=`[^ ]* ", "");
        }
    }

    private static List<String> listed(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
