package fi.luotsi.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What every cell of docs/access-matrix.csv says, asked of a running portal.
 *
 * @param wrong what was answered otherwise than a cell says
 * @param failed what was answered with a fault of the server
 */
record Rights(int cells, List<String> wrong, List<String> failed) {
    static final List<String> MATRIX = lines();
    static final String DIRECTORY = "/api/v1/scim";
    static final Map<String, String> LOGINS = Map.of(
            "staff",
            "opettaja",
            "unit-head",
            "rehtori",
            "coordinator",
            "koordinaattori",
            "editor",
            "toimittaja",
            "dpo",
            "tietosuoja",
            "leadership",
            "johto",
            "administrator",
            "admin");

    static List<String> roles() {
        var header = List.of(MATRIX.getFirst().split(";"));
        return header.subList(2, header.indexOf("audit"));
    }

    static Rights asked(String url, UnaryOperator<String> passwords) {
        var roles = roles();
        var visits = visits(url, passwords);
        var directories = new LinkedHashMap<String, Visit>();
        visits.forEach((role, visit) -> directories.put(
                role,
                visit.token("directory").map(token -> Visit.bearing(url, token)).orElse(visit)));
        var wrong = new ArrayList<String>();
        var failed = new ArrayList<String>();
        var cells = 0;
        for (var line : MATRIX.subList(1, MATRIX.size())) {
            var row = line.split(";");
            if (row[0].equals("/sign-out")) {
                continue;
            }
            for (var column = 0; column < roles.size(); column++) {
                var role = roles.get(column);
                var visit = (row[0].startsWith(DIRECTORY) ? directories : visits).get(role);
                var status = ask(visit, row[1], path(row[0]));
                cells++;
                if (row[2 + column].equals("yes") == isRefusal(status)) {
                    wrong.add(row[1] + " " + row[0] + " as " + role + ": " + status);
                }
                if (status >= 500) {
                    failed.add(row[1] + " " + row[0] + " as " + role + ": " + status);
                }
            }
        }
        visits.values().forEach(Visit::close);
        return new Rights(cells, List.copyOf(wrong), List.copyOf(failed));
    }

    private static Map<String, Visit> visits(String url, UnaryOperator<String> passwords) {
        var visits = new LinkedHashMap<String, Visit>();
        for (var role : roles()) {
            var login = LOGINS.get(role);
            visits.put(role, login == null ? Visit.anonymous(url) : Visit.signedIn(url, login, passwords.apply(login)));
        }
        return visits;
    }

    /** A page that asks for signing in refuses as well. */
    private static int ask(Visit visit, String method, String path) {
        var answer = visit.send(method, path, "", visit.url());
        var toSignIn = answer.headers().firstValue("Location").orElse("").contains("/sign-in");
        return toSignIn ? 401 : answer.statusCode();
    }

    private static boolean isRefusal(int status) {
        return status == 401 || status == 403;
    }

    private static String path(String pattern) {
        return pattern.replace("{id}", UUID.randomUUID().toString()).replace("/*", "/luotsi.css");
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("../docs/access-matrix.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
