package fi.luotsi.launch.installation;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Properties;

/**
 * How the commands on this machine reach the running portal; written while it runs, for the owner of the data folder only.
 *
 * @param database address of the embedded database, or empty
 */
public record PortalFile(String url, String token, String database) {
    private static final String NAME = "portal.properties";

    /** Writes the file; closing removes it. */
    public AutoCloseable write(DataFolder data) {
        try {
            OwnerOnly.write(data.resolve(NAME), "url=" + url + "\ntoken=" + token + "\ndatabase=" + database + "\n");
        } catch (IOException unwritable) {
            throw new Refusal("Luotsi cannot write " + data.resolve(NAME) + ".", unwritable);
        }
        return () -> Files.deleteIfExists(data.resolve(NAME));
    }

    public static Optional<PortalFile> read(DataFolder data) {
        var file = data.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            return Optional.of(new PortalFile(
                    properties.getProperty("url", ""),
                    properties.getProperty("token", ""),
                    properties.getProperty("database", "")));
        } catch (IOException unreadable) {
            throw new Refusal("Only the user who started Luotsi may do this: " + file + " cannot be read.", unreadable);
        }
    }
}
