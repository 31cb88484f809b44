package fi.luotsi.launch.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.launch.installation.Refusal;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Many people like one of the sample, written to the database of a measurement. Their one password is stretched little: a city's people sign in at its
 * OpenID provider, and what is measured is not how slow guessing is made here.
 */
public record Crowd(Connection database, String like, String password) {
    private static final int ITERATIONS = 1_000;
    private static final byte[] SALT = new byte[16];
    private static final int BITS = 512;
    private static final String LOGIN = "bench";

    public static String login(int number) {
        return LOGIN + number;
    }

    public void add(int people) {
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
                            "family_name",
                            Crowd::login,
                            "email",
                            n -> login(n) + "@esimerkki.invalid"));
            copy(
                    "employment",
                    "person_id = (select person_id from account where login = ?) limit 1",
                    people,
                    Map.of("id", n -> id("employment", n), "person_id", n -> id("person", n)));
            var hash = stored(password);
            copy(
                    "account",
                    "login = ?",
                    people,
                    Map.of(
                            "password_hash",
                            n -> hash,
                            "id",
                            n -> id("account", n),
                            "login",
                            Crowd::login,
                            "person_id",
                            n -> id("person", n)));
            database.commit();
            database.setAutoCommit(true);
        } catch (SQLException refused) {
            throw new Refusal(
                    "The people of the measurement cannot be written: " + refused.getMessage() + ".", refused);
        }
    }

    /** A password as accounts keep it, stretched little: who measures pages waits for them and not for that. */
    public static String stored(String password) {
        try {
            var stretched = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), SALT, ITERATIONS, BITS));
            var text = Base64.getEncoder();
            return String.join(
                    "$",
                    "pbkdf2-sha512",
                    Integer.toString(ITERATIONS),
                    text.encodeToString(SALT),
                    text.encodeToString(stretched.getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform since 8 has PBKDF2WithHmacSHA512", impossible);
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
