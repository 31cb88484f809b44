package fi.luotsi.launch.database;

import fi.luotsi.launch.installation.Refusal;
import java.util.regex.Pattern;

/** The version of a database server, as it calls itself. */
record ServerVersion(String name, boolean isMariadb, int major, int minor) {
    private static final Pattern NUMBERS = Pattern.compile("^(?:5\\.5\\.5-)?(\\d+)\\.(\\d+)");

    static ServerVersion parse(String name) {
        var numbers = NUMBERS.matcher(name);
        return numbers.find()
                ? new ServerVersion(
                        name,
                        name.contains("MariaDB"),
                        Integer.parseInt(numbers.group(1)),
                        Integer.parseInt(numbers.group(2)))
                : new ServerVersion(name, false, 0, 0);
    }

    void require() {
        if (!isMariadb || major < 10 || (major == 10 && minor < 11)) {
            throw new Refusal("Luotsi needs MariaDB 10.11 or newer, and the database calls itself " + name + ".");
        }
    }
}
