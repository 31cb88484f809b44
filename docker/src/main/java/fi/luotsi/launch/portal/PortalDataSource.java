package fi.luotsi.launch.portal;

import java.sql.SQLException;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * The portal's connections, as its environment says. The server's own configuration would write the password into a file, because it replaces placeholders
 * before it stores them; this class is made by the server's pool by name.
 */
public final class PortalDataSource extends MariaDbDataSource {
    public PortalDataSource() throws SQLException {
        super(variable("LUOTSI_DB_URL"));
        setUser(variable("LUOTSI_DB_USER"));
        setPassword(variable("LUOTSI_DB_PASSWORD"));
    }

    private static String variable(String name) {
        var value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException("The environment does not tell " + name);
        }
        return value;
    }
}
