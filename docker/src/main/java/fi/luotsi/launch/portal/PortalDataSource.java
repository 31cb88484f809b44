package fi.luotsi.launch.portal;

import java.sql.SQLException;
import java.util.Map;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * The portal's connections, as its environment says. The server's own configuration would write the password into a file, because it replaces placeholders
 * before it stores them; this class is made by the server's pool by name.
 */
public final class PortalDataSource extends MariaDbDataSource {
    /** A statement ends after a minute by the pool's own limit; what has not come a little later will not come, and nobody is told by the network. */
    private static final Map<String, Integer> LIMITS_MILLIS = Map.of("connectTimeout", 2_500, "socketTimeout", 65_000);

    public PortalDataSource() throws SQLException {
        super(limited(variable("LUOTSI_DB_URL")));
        setUser(variable("LUOTSI_DB_USER"));
        setPassword(variable("LUOTSI_DB_PASSWORD"));
    }

    /** An address that tells its own limits keeps them. */
    static String limited(String url) {
        var limited = url;
        for (var limit : LIMITS_MILLIS.entrySet()) {
            if (!url.contains(limit.getKey() + "=")) {
                limited += (limited.contains("?") ? "&" : "?") + limit.getKey() + "=" + limit.getValue();
            }
        }
        return limited;
    }

    private static String variable(String name) {
        var value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException("The environment does not tell " + name);
        }
        return value;
    }
}
