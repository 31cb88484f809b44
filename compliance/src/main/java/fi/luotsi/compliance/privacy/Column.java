package fi.luotsi.compliance.privacy;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of the register.
 *
 * @param secret personal, and of use to whoever would attack: never in a copy
 */
record Column(
        String table,
        String name,
        boolean personal,
        String purpose,
        String ground,
        String retention,
        String erasure,
        Optional<Whose> whose,
        boolean secret) {
    static final String SECRET = "secret";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    Column {
        if (!NAME.matcher(table).matches() || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a column: " + table + "." + name);
        }
    }

    static Column parse(String line) {
        var cells = line.split(";", -1);
        return new Column(
                cells[0],
                cells[1],
                cells[2].equals("yes"),
                cells[3],
                cells[4],
                cells[5],
                cells[6],
                Whose.parse(cells[7]),
                cells[7].equals(SECRET));
    }
}
