package fi.luotsi.web.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.compliance.people.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rule of who may call what: {@code docs/access-matrix.csv} itself, read at start. What has no row is not there. */
record AccessMatrix(List<Row> rows) {
    static final String ANONYMOUS = "anonymous";
    private static final String AUDIT = "audit";

    /**
     * One line: a path ({@code {id}} stands for one segment, a {@code *} at the end for any rest), a method, and the roles that may.
     *
     * @param audit {@code read} where a page shows other people's data, {@code minute} where a page asks again and again, {@code apart} where more is known
     */
    record Row(String path, String method, Set<String> allowed, String audit) {
        boolean isReading() {
            return method.equals("GET");
        }

        /** Every form and operation, unless it is logged apart or shall not be known; of what only reads, what shows other people's data. */
        boolean isLogged() {
            return isReading() ? audit.equals("read") : !audit.equals("apart") && !audit.equals("never");
        }

        /** Once a minute for a session is enough. */
        boolean isRepeated() {
            return audit.equals("minute");
        }

        boolean matches(String asked) {
            if (path.endsWith("/*")) {
                return asked.startsWith(path.substring(0, path.length() - 1));
            }
            var pattern = path.split("/", -1);
            var segments = asked.split("/", -1);
            if (pattern.length != segments.length) {
                return false;
            }
            for (var i = 0; i < pattern.length; i++) {
                if (!pattern[i].equals(segments[i]) && !(pattern[i].startsWith("{") && !segments[i].isEmpty())) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What the matrix says of a request. */
    enum Decision {
        ALLOWED,
        FORBIDDEN,
        WRONG_METHOD,
        UNKNOWN
    }

    static AccessMatrix load() {
        try (var in = AccessMatrix.class.getResourceAsStream("access-matrix.csv")) {
            if (in == null) {
                throw new IllegalStateException("The access matrix is not on the class path");
            }
            return read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static AccessMatrix read(InputStream in) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, UTF_8));
        var header = cells(reader.readLine());
        var rows = new ArrayList<Row>();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            var cells = cells(line);
            var allowed = new TreeSet<String>();
            for (var column = 2; column < header.indexOf(AUDIT); column++) {
                if (cells.get(column).equals("yes")) {
                    allowed.add(header.get(column));
                }
            }
            rows.add(new Row(cells.get(0), cells.get(1), allowed, cells.get(header.indexOf(AUDIT))));
        }
        return new AccessMatrix(List.copyOf(rows));
    }

    Decision decide(String path, String method, Set<Role> roles) {
        var row = row(path, method);
        if (row.isEmpty()) {
            return rows.stream().anyMatch(other -> other.matches(path)) ? Decision.WRONG_METHOD : Decision.UNKNOWN;
        }
        var allowed = row.get().allowed();
        var may = allowed.contains(ANONYMOUS) || roles.stream().anyMatch(role -> allowed.contains(role.key()));
        return may ? Decision.ALLOWED : Decision.FORBIDDEN;
    }

    /** HEAD is asked like GET. */
    Optional<Row> row(String path, String method) {
        var asked = method.equals("HEAD") ? "GET" : method;
        return rows.stream()
                .filter(row -> row.method().equals(asked) && row.matches(path))
                .findFirst();
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(";", -1));
    }
}
