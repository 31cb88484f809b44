package fi.luotsi.launch.database;

import fi.luotsi.launch.installation.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * How the database is reached.
 *
 * @param owner may change the schema
 * @param application reads and writes rows, and nothing else where the database is our own
 */
public record DatabaseAccess(String url, Login owner, Login application) {
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /** The external database that the settings name, if they do. */
    public static Optional<DatabaseAccess> of(Settings settings) {
        return settings.find("LUOTSI_DB_URL").map(url -> {
            var application = new Login(settings.get("LUOTSI_DB_USER"), settings.get("LUOTSI_DB_PASSWORD"));
            var owner = settings.find("LUOTSI_DB_OWNER_USER")
                    .map(user -> new Login(user, settings.get("LUOTSI_DB_OWNER_PASSWORD")))
                    .orElse(application);
            return new DatabaseAccess(url, owner, application);
        });
    }

    /** A plain connection of whoever may change the schema. */
    public Connection connect() throws SQLException {
        return Connections.open(url, owner);
    }

    /** The same with properties of the driver. */
    public Connection connect(Map<String, String> manners) throws SQLException {
        return Connections.open(url, owner, manners);
    }

    /** The address without its parameters, which may hold a password. */
    public String address() {
        return url.replaceFirst("\\?.*", "");
    }
}
