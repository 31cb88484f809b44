package fi.luotsi.launch.database;

import fi.luotsi.launch.database.DatabaseAccess.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** Plain connections for the checks before the portal starts. */
final class Connections {
    private Connections() {}

    static Connection open(String url, Login login) throws SQLException {
        return open(url, login, Map.of());
    }

    static Connection open(String url, Login login, Map<String, String> manners) throws SQLException {
        var properties = new Properties();
        properties.putAll(manners);
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("connectTimeout", "5000");
        return DriverManager.getConnection(url, properties);
    }

    static boolean opens(String url, Login login) {
        try (var connection = open(url, login)) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
