package fi.luotsi.product;

import fi.luotsi.launch.bench.Crowd;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The same passwords for the accounts of the sample, but stored after a thousand rounds in place of 220,000: the tests sign in some hundred times, and each
 * time takes a second of the processor where the JVM compiles quickly. How many rounds there were stands in what is stored, so that the portal's way is the same.
 */
final class QuickPasswords {
    private QuickPasswords() {}

    static void give(LuotsiProcess luotsi) {
        try (var lines = Files.lines(luotsi.data().resolve("sample-accounts.txt"));
                var database = DriverManager.getConnection(
                        luotsi.databaseUrl(),
                        "luotsi_owner",
                        Files.readString(luotsi.data().resolve("secrets/database-owner")));
                var change = database.prepareStatement("update account set password_hash = ? where login = ?")) {
            for (var account : lines.map(line -> line.split(";")).toList()) {
                change.setString(1, Crowd.stored(account[2]));
                change.setString(2, account[0]);
                if (change.executeUpdate() != 1) {
                    throw new IllegalStateException("The sample has no account " + account[0]);
                }
            }
        } catch (IOException | SQLException unusable) {
            throw new IllegalStateException(unusable);
        }
    }
}
