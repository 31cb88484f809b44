package fi.luotsi.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.TestFigure;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An identity of something that is not the visitor's answers like one that does not exist, at every parameter that carries one. */
@ExtendWith(RunningLuotsi.class)
class ForeignIdsIT {
    private static final Path CLASSES = Path.of("../portal-web/src/main/java/fi/luotsi/web");
    private static final Path PAGES = Path.of("../portal-web/src/main/webapp");
    private static final Pattern READ = Pattern.compile(
            "(?:\\.id|\\.document|\\.day|\\.has|getParameter|getParameterValues|PathParam|QueryParam|\\btext)"
                    + "\\(\\s*(?:request,\\s*|sent,\\s*)?(?:\"([\\w-]+)\"|((?:\\w+\\.)?[A-Z_]{3,}))\\s*\\)");
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([\\w-]+)\"");
    private static final List<String> ROLES =
            List.of("anonymous", "staff", "unit-head", "coordinator", "dpo", "leadership", "administrator", "editor");
    /** A number of so few signs stands in pages by chance. */
    private static final int SHORT = 8;

    private static final Set<String> DESK = Set.of("coordinator", "editor", "administrator");

    /** A line of parameters.csv; of a thing {@code -} nothing is identified. */
    private record Parameter(String where, String name, String thing, List<String> requests) {
        String key() {
            return where + ";" + name;
        }

        boolean isIdentity() {
            return !thing.equals("-");
        }
    }

    @Test
    void every_parameter_that_the_portal_reads_is_known_to_carry_an_identity_or_none() throws IOException {
        var known = parameters().stream()
                .map(Parameter::key)
                .filter(key -> !key.contains(";/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(read()).as("a new parameter needs a line in parameters.csv").isEqualTo(known);
        var names = parameters().stream().map(Parameter::name).collect(Collectors.toSet());
        assertThat(hidden()).isNotEmpty().allSatisfy(name -> assertThat(names).contains(name));
        var asked = parameters().stream()
                .flatMap(parameter -> parameter.requests.stream())
                .map(request -> request.replaceFirst("^!?\\w+ (\\S+).*", "$1"))
                .toList();
        var matrix = Files.readAllLines(Path.of("../docs/access-matrix.csv"));
        assertThat(matrix.stream()
                        .map(line -> line.split(";")[0])
                        .filter(path -> path.contains("{id}") && !path.matches(".*/(Schemas|ResourceTypes)/.*")))
                .allSatisfy(path -> assertThat(asked).contains(path.replace("{id}", "%s")));
    }

    @Test
    void a_foreign_identity_answers_like_an_unknown_one(RunningLuotsi luotsi) throws IOException {
        var parameters = parameters().stream().filter(Parameter::isIdentity).toList();
        var leaks = new ArrayList<String>();
        var vacuous = new TreeSet<String>();
        var asked = 0;
        try (var admin = Visit.signedIn(luotsi.url(), "admin", luotsi.password("admin"));
                var things = new Things(luotsi.process(), admin)) {
            var visits = visits(luotsi, admin);
            var before = things.state();
            for (var parameter : parameters) {
                var existing = things.existing(parameter.thing);
                if (existing.isEmpty()) {
                    vacuous.add(parameter.thing);
                }
                for (var request : parameter.requests) {
                    for (var role : ROLES) {
                        var visit = role.equals("administrator") && request.contains(Things.DIRECTORY)
                                ? things.directory()
                                : visits.get(role);
                        var question = new Question(visit, things.filled(request));
                        var unknown = question.ask(things.unknown(parameter.thing));
                        var malformed = question.ask("x'1\"<");
                        asked += 2;
                        if (malformed.statusCode() >= 500 || unknown.statusCode() >= 500) {
                            leaks.add(
                                    role + " " + request + ": " + unknown.statusCode() + " " + malformed.statusCode());
                        }
                        if (existing.isPresent() && !isTheirs(role, parameter.thing, request)) {
                            asked++;
                            var foreign = question.ask(existing.get());
                            var seen = question.seen(foreign, existing.get());
                            var expected = question.seen(unknown, things.unknown(parameter.thing));
                            if (!seen.equals(expected)) {
                                leaks.add(role + " " + request + ": " + difference(seen, expected));
                            }
                        } else if (existing.isPresent() && request.startsWith("GET ")) {
                            asked++;
                            var own = question.ask(existing.get());
                            if (own.statusCode() >= 400) {
                                leaks.add(role + " " + request + " is theirs: " + own.statusCode());
                            }
                        }
                    }
                }
            }
            TestFigure.tell(
                    "Z2",
                    0,
                    "%d parameters, %d requests, %d roles, %d answers, %d leaks; without one that exists: %s",
                    parameters.size(),
                    parameters.stream()
                            .mapToInt(parameter -> parameter.requests.size())
                            .sum(),
                    ROLES.size(),
                    asked,
                    leaks.size(),
                    vacuous);
            assertThat(leaks).isEmpty();
            var after = things.state();
            for (var at = 0; at < before.size(); at++) {
                if (!after.get(at).equals(before.get(at))) {
                    leaks.add("written: " + difference(after.get(at), before.get(at)));
                }
            }
            assertThat(leaks).isEmpty();
            assertThat(admin.get("/editor/quality").body()).doesNotContain("vierasmittaus");
            visits.remove("administrator");
            visits.values().forEach(Visit::close);
        }
        assertThat(vacuous).isSubsetOf("cluster", "question", "lesson", "file", "receipt");
    }

    /** A {@code !} before a request: what it names belongs to somebody else whoever asks. */
    private static boolean isTheirs(String role, String thing, String request) {
        if (request.startsWith("!")) {
            return false;
        }
        return switch (thing) {
            case "document" -> role.equals("administrator") || (role.equals("dpo") && request.contains("audit"));
            case "wish", "cluster", "question", "lesson", "pair", "account" -> DESK.contains(role);
            case "signature" -> role.equals("staff");
            case "policy", "person", "unitSeen" ->
                (role.equals("administrator") && !request.contains(" /standing/sheet"))
                        || (role.equals("dpo") && (request.contains(" /dpo/") || request.contains("/standing")));
            case "course" -> Set.of("coordinator", "dpo", "unit-head").contains(role);
            case "trainingSession" ->
                request.contains("/desk") ? Set.of("coordinator", "dpo").contains(role) : !role.equals("anonymous");
            case "surveyCampaign" ->
                request.contains("/desk") ? Set.of("coordinator", "dpo").contains(role) : !role.equals("anonymous");
            case "unitSurveyed", "unitFigured" ->
                Set.of("coordinator", "dpo", "leadership", "administrator").contains(role);
            case "survey", "surveyQuestion", "interview", "insight" ->
                Set.of("coordinator", "dpo").contains(role);
            case "usageSystem", "usageImport" ->
                Set.of("coordinator", "administrator").contains(role);
            case "dataTable" ->
                Set.of("coordinator", "dpo", "leadership", "administrator").contains(role);
            case "certificate", "curveNote" -> role.equals("coordinator");
            // the key itself is the right, whoever shows it
            case "calendarKey", "barrierKey" -> true;
            default -> role.equals("administrator");
        };
    }

    private static String difference(String seen, String expected) {
        var at = 0;
        while (at < Math.min(seen.length(), expected.length()) && seen.charAt(at) == expected.charAt(at)) {
            at++;
        }
        return seen.substring(0, 3) + " …" + seen.substring(Math.max(0, at - 60), Math.min(seen.length(), at + 60))
                + "… and not …" + expected.substring(Math.max(0, at - 60), Math.min(expected.length(), at + 60)) + "…";
    }

    private static Map<String, Visit> visits(RunningLuotsi luotsi, Visit admin) {
        var logins = Map.of(
                "staff", "opettaja",
                "unit-head", "rehtori",
                "coordinator", "koordinaattori",
                "dpo", "tietosuoja",
                "leadership", "johto",
                "editor", "toimittaja");
        var visits = new LinkedHashMap<String, Visit>();
        for (var role : ROLES) {
            var login = logins.get(role);
            visits.put(
                    role,
                    role.equals("administrator")
                            ? admin
                            : login == null
                                    ? Visit.anonymous(luotsi.url())
                                    : Visit.signedIn(luotsi.url(), login, luotsi.password(login)));
        }
        return visits;
    }

    private record Question(Visit visit, String request) {
        HttpResponse<String> ask(String id) {
            var parts = request.replaceFirst("^!", "").split(" ", 3);
            var encoded = Visit.encoded(id).replace("+", "%20");
            var body = parts.length > 2 ? parts[2].replace("%s", encoded) : "";
            return visit.send(parts[0], parts[1].replace("%s", encoded), body, visit.url());
        }

        /** What the visitor learns: all but the identity itself and what is new in every answer. */
        String seen(HttpResponse<String> answer, String id) {
            var request = answer.headers().firstValue("X-Request-Id").orElse("no number");
            var text = answer.statusCode() + " "
                    + answer.headers().firstValue("Location").orElse("") + " "
                    + answer.body().replace(request, "request");
            return (id.length() < SHORT ? text.replaceAll("(=|(?:%|&#37;)3D)" + id, "$1ID") : text.replace(id, "ID"))
                    .replaceAll("csp\\.init\\('[^']+'\\)", "nonce")
                    .replaceAll("nonce-?=?\"?[\\w+/=-]{8,}", "nonce")
                    .replaceAll("name=\"jakarta.faces.ViewState\"[^>]*value=\"[^\"]*\"", "state");
        }
    }

    private static List<Parameter> parameters() throws IOException {
        try (var in = ForeignIdsIT.class.getResourceAsStream("parameters.csv")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", 4))
                    .map(cells -> new Parameter(
                            cells[0],
                            cells[1],
                            cells[2],
                            Stream.of(cells[3].split(" \\| "))
                                    .filter(request -> !request.isBlank())
                                    .toList()))
                    .toList();
        }
    }

    private static Set<String> read() throws IOException {
        var found = new TreeSet<String>();
        for (var file : files(CLASSES, ".java")) {
            var where = CLASSES.relativize(file).toString().replace(".java", "");
            READ.matcher(Files.readString(file))
                    .results()
                    .forEach(match -> found.add(
                            where + ";" + Optional.ofNullable(match.group(1)).orElse(match.group(2))));
        }
        return found;
    }

    private static Set<String> hidden() throws IOException {
        var found = new TreeSet<String>();
        for (var file : files(PAGES, ".xhtml")) {
            HIDDEN.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
        }
        return found;
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
