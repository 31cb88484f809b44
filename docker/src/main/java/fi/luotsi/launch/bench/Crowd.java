package fi.luotsi.launch.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.launch.installation.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;

/** Many people like one of the sample, with the same password, written to the database of a measurement. */
record Crowd(Connection database, String like) {
    private static final String LOGIN = "bench";

    static String login(int number) {
        return LOGIN + number;
    }

    void add(int people) {
        try {
            database.setAutoCommit(false);
            copy(
                    "person",
                    "id = (select person_id from account where login = ?)",
                    people,
                    Map.of(
                            "id",
                            n -> id("person", n),
                            "number",
                            Crowd::login,
                            "email",
                            n -> login(n) + "@esimerkki.invalid"));
            copy(
                    "employment",
                    "person_id = (select person_id from account where login = ?) limit 1",
                    people,
                    Map.of("id", n -> id("employment", n), "person_id", n -> id("person", n)));
            copy(
                    "account",
                    "login = ?",
                    people,
                    Map.of("id", n -> id("account", n), "login", Crowd::login, "person_id", n -> id("person", n)));
            database.commit();
            database.setAutoCommit(true);
        } catch (SQLException refused) {
            throw new Refusal(
                    "The people of the measurement cannot be written: " + refused.getMessage() + ".", refused);
        }
    }

    private static String id(String table, int number) {
        return UUID.nameUUIDFromBytes((table + number).getBytes(UTF_8)).toString();
    }

    /** So many copies of one row with other values in some columns. */
    private void copy(String table, String where, int copies, Map<String, IntFunction<String>> other)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        try (var select = database.prepareStatement("select * from " + table + " where " + where)) {
            select.setString(1, like);
            var row = select.executeQuery();
            row.next();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                columns.add(row.getMetaData().getColumnName(column));
                values.add(row.getObject(column));
            }
        }
        var marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (var insert = database.prepareStatement(
                "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")")) {
            for (int number = 0; number < copies; number++) {
                for (int column = 0; column < columns.size(); column++) {
                    var changed = other.get(columns.get(column));
                    insert.setObject(column + 1, changed == null ? values.get(column) : changed.apply(number));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
