package fi.luotsi.product;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Searches of the last days, written where the portal counts them: a test cannot wait for five days. */
final class PastSearches implements AutoCloseable {
    private static final int DAYS = 6;

    private final Connection connection;

    private PastSearches(Connection connection) {
        this.connection = connection;
    }

    static PastSearches of(RunningLuotsi luotsi) {
        var process = luotsi.process();
        var port = Stream.of(process.database().info().arguments().orElseThrow())
                .filter(argument -> argument.startsWith("--port="))
                .findFirst()
                .orElseThrow()
                .substring("--port=".length());
        try {
            var password = Files.readString(process.data().resolve("secrets/database-application"))
                    .strip();
            return new PastSearches(DriverManager.getConnection(
                    "jdbc:mariadb://127.0.0.1:" + port + "/luotsi", "luotsi_app", password));
        } catch (IOException | SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    /** Twice on each of six days. */
    PastSearches searched(String words, boolean inVain) {
        for (int day = 1; day <= DAYS; day++) {
            run(
                    "insert into query_day (day, words, language, searches, vain) values (?, ?, 'fi', 2, ?)",
                    LocalDate.now().minusDays(day),
                    words,
                    inVain ? 2 : 0);
        }
        return this;
    }

    PastSearches opened(String words, String document, int place) {
        for (int day = 1; day <= DAYS; day++) {
            run(
                    "insert into opened_day (day, words, document_id, place, opened) values (?, ?, ?, ?, 1)",
                    LocalDate.now().minusDays(day),
                    words,
                    document,
                    place);
        }
        return this;
    }

    PastSearches wished(String id, String words, String message) {
        run(
                "insert into search_wish (id, day, words, message, language) values (?, ?, ?, ?, 'fi')",
                id,
                LocalDate.now(),
                words,
                message);
        return this;
    }

    private void run(String statement, Object... values) {
        try (var prepared = connection.prepareStatement(statement)) {
            for (int place = 0; place < values.length; place++) {
                prepared.setObject(place + 1, values[place]);
            }
            prepared.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
