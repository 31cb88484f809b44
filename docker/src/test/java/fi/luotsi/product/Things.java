package fi.luotsi.product;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** One of everything that has an identity, and that is nobody's but an administrator's; what is made for it is taken away again. */
final class Things implements AutoCloseable {
    private static final String WORD = "kvasaarikeitto";
    private static final ZoneId CITY = ZoneId.of("Europe/Helsinki");
    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    static final String DIRECTORY = "/api/v1/scim";

    private final Visit admin;
    private final PortalStatus api;
    private final Visit directory;
    /** The page of sessions ends only others than its own. */
    private final Visit elsewhere;

    private final Map<String, String> existing = new LinkedHashMap<>();
    private final Map<String, String> unknown = new LinkedHashMap<>();
    private final String publicDocument;
    private final String otherPerson;

    Things(LuotsiProcess luotsi, Visit admin) {
        this.admin = admin;
        api = new PortalStatus(luotsi.url(), luotsi.token());
        elsewhere = Visit.signedIn(luotsi.url(), "admin", luotsi.password("admin"));
        directory = Visit.bearing(luotsi.url(), admin.token("directory").orElseThrow());
        try (var anonymous = Visit.anonymous(luotsi.url())) {
            publicDocument = found(
                            anonymous
                                    .get("/api/v1/search?q=" + Visit.encoded("huoltaja"))
                                    .body(),
                            "\"documentId\":\"" + ID)
                    .getFirst();
        }
        upload();
        otherPerson = people();
        existing.put(
                "unit",
                found(admin.get("/admin/units").body(), "/admin/unit\\?id=" + ID)
                        .getFirst());
        existing.put("unitSeen", existing.get("unit"));
        existing.put("unitSurveyed", existing.get("unit"));
        existing.put(
                "unitFigured",
                found(admin.get("/admin/units").body(), "/admin/unit\\?id=" + ID + "\">Merikallion lukio")
                        .getFirst());
        policies();
        trainings(luotsi);
        surveys(luotsi);
        existing.put("dataTable", "dim_metric");
        existing.put("session", hidden("/account/sessions", "session", "[0-9a-f]{64}"));
        existing.put("token", hidden("/account/tokens", "token", "[0-9a-f]{64}"));
        admin.post("/search/wish", "q=" + WORD + "&message=" + WORD);
        existing.put("wish", hidden("/editor/overview", "wish", ID));
        barrier();
        PortalStatus.await(() ->
                !found(admin.get("/editor/agreement").body(), "pair=" + ID).isEmpty());
        existing.put(
                "pair",
                found(admin.get("/editor/agreement").body(), "pair=" + ID).getFirst());
        existing.put(
                "scimUser",
                made("/Users", "{\"userName\":\"" + UUID.randomUUID() + "\",\"name\":{\"familyName\":\"Kvasaari\"}}"));
        existing.put("scimGroup", made("/Groups", "{\"displayName\":\"" + UUID.randomUUID() + "\"}"));
    }

    /** Feedback on accessibility that waits for its answer. */
    private void barrier() {
        var told = admin.post("/accessibility", "text=" + WORD);
        existing.put(
                "barrierKey",
                found(told.headers().firstValue("Location").orElse("" + told.statusCode()), "key=([0-9a-f]{40})")
                        .getFirst());
        existing.put("barrier", hidden("/admin/accessibility", "id", ID));
    }

    /** What a coordinator has made: a course, a session that goes on now, the own certificate of it, a conversation and what it taught. */
    private void trainings(LuotsiProcess luotsi) {
        try (var coordinator = Visit.signedIn(luotsi.url(), "koordinaattori", luotsi.password("koordinaattori"))) {
            coordinator.post("/training/desk", "title=" + WORD + "&code=" + WORD + "&kind=FLASH");
            existing.put(
                    "course",
                    found(coordinator.get("/training/desk").body(), "/training/desk/course\\?id=" + ID + "\">" + WORD)
                            .getFirst());
            var now = LocalTime.now(CITY).withNano(0);
            var starts = now.isBefore(LocalTime.of(23, 0)) ? now : LocalTime.of(22, 59);
            var session = coordinator.post(
                    "/training/desk/course",
                    "id=" + existing.get("course") + "&do=session&day=" + LocalDate.now(CITY) + "&starts=" + starts
                            + "&ends=23:59&place=x");
            existing.put(
                    "trainingSession",
                    found(session.headers().firstValue("Location").orElse("" + session.statusCode()), "id=" + ID)
                            .getFirst());
            var code = found(
                            coordinator
                                    .get("/training/desk/session?id=" + existing.get("trainingSession"))
                                    .body(),
                            "<strong>([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})</strong>")
                    .getFirst();
            coordinator.post("/training/here", "code=" + code);
            existing.put(
                    "certificate",
                    found(coordinator.get("/training").body(), "certificate=([0-9A-Z-]{14})")
                            .getFirst());
            coordinator.post("/training/subscribe", "do=end");
            existing.put(
                    "calendarKey",
                    found(coordinator.post("/training/subscribe", "do=make&of=").body(), "/calendar/([^<\\s]+)<")
                            .getFirst());
            coordinator.post("/interviews/log", "service=" + WORD + "&needs=x&consent=yes");
            existing.put(
                    "interview",
                    found(coordinator.get("/interviews").body(), "/interviews/one\\?id=" + ID + "\">" + WORD)
                            .getFirst());
            coordinator.post("/interviews/one", "id=" + existing.get("interview") + "&text=" + WORD);
            existing.put(
                    "insight",
                    found(coordinator.get("/interviews/insights").body(), "name=\"id\" value=\"" + ID + "\"")
                            .getFirst());
            coordinator.post(
                    "/figures/metric",
                    "metric=SIGNED&do=add&noteFi=" + WORD + "&noteDay="
                            + LocalDate.now(CITY).minusDays(1));
            existing.put(
                    "curveNote",
                    found(coordinator.get("/figures/metric?metric=SIGNED").body(), "name=\"note\" value=\"" + ID + "\"")
                            .getFirst());
            usage(coordinator);
        }
    }

    /** An inventory that was asked, and a survey that was not. */
    private void surveys(LuotsiProcess luotsi) {
        try (var coordinator = Visit.signedIn(luotsi.url(), "koordinaattori", luotsi.password("koordinaattori"))) {
            var asked = begun(coordinator, "ENVIRONMENT");
            coordinator.post(
                    "/surveys/desk/survey",
                    "id=" + asked + "&do=open&opens=" + LocalDate.now(CITY) + "&closes=" + LocalDate.now(CITY));
            existing.put(
                    "surveyCampaign",
                    found(coordinator.get("/surveys/desk").body(), "name=\"campaign\" value=\"" + ID + "\"")
                            .getFirst());
            var survey = begun(coordinator, "ENVIRONMENT");
            existing.put("survey", survey);
            existing.put(
                    "surveyQuestion",
                    found(
                                    coordinator
                                            .get("/surveys/desk/survey?id=" + survey)
                                            .body(),
                                    "name=\"question\" value=\"" + ID + "\"")
                            .getFirst());
        }
    }

    private static String begun(Visit coordinator, String template) {
        var answer = coordinator.post("/surveys/desk", "template=" + template + "&do=begin");
        return found(answer.headers().firstValue("Location").orElse("" + answer.statusCode()), "id=" + ID)
                .getFirst();
    }

    /** A system whose use is counted, and a file that waits to be looked at. */
    private void usage(Visit coordinator) {
        var system = coordinator.post(
                "/usage", "name=" + WORD + "&code=" + UUID.randomUUID() + "&kind=E_SERVICE&rule=COUNTS&base=STATED");
        existing.put(
                "usageSystem",
                found(system.headers().firstValue("Location").orElse("" + system.statusCode()), "id=" + ID)
                        .getFirst());
        var body = part("system", existing.get("usageSystem"))
                + part("month", YearMonth.now(CITY).toString())
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + WORD
                + ".csv\"\r\n\r\nunit;active;licences\nKO-KALLI;1;2\r\n--x--\r\n";
        var sent = coordinator.send("POST", "/usage/file", body, coordinator.url(), "multipart/form-data; boundary=x");
        existing.put(
                "usageImport",
                found(sent.headers().firstValue("Location").orElse("" + sent.statusCode()), "look\\?id=" + ID)
                        .getFirst());
    }

    private void policies() {
        existing.put(
                "policy",
                found(admin.get("/dpo/policies").body(), "/dpo/policy\\?id=" + ID)
                        .getFirst());
        // the teacher of the sample signed the first version, after its publication
        existing.put("signature", "2");
    }

    private void upload() {
        var body = part("audience", "administrator") + part("publicity", "SECRET") + part("owner", "Ylläpito")
                + "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + WORD + ".md\"\r\n\r\n# " + WORD
                + "\n\nTämä " + WORD + " on vain ylläpidolle.\r\n--x--\r\n";
        var sent = admin.send("POST", "/editor/upload/files", body, admin.url(), "multipart/form-data; boundary=x");
        existing.put(
                "harvest",
                found(sent.headers().firstValue("Location").orElse("" + sent.statusCode()), "upload=" + ID)
                        .getFirst());
        PortalStatus.await(() -> !hits().isEmpty());
        existing.put("document", hits().getFirst());
        existing.put(
                "source",
                api.sources().getValuesAs(JsonObject.class).stream()
                        .filter(source -> source.toString().contains("administrator"))
                        .findFirst()
                        .orElseThrow()
                        .getString("id"));
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private List<String> hits() {
        return found(admin.get("/api/v1/search?q=" + WORD).body(), "\"documentId\":\"" + ID);
    }

    /** The person behind the editor's account, with a role that opens nothing; answers with somebody else. */
    private String people() {
        var person = found(admin.get("/admin/people?words=Kettula").body(), "/admin/person\\?id=" + ID)
                .getFirst();
        var page = "/admin/person?id=" + person;
        var unit = found(admin.get("/admin/units").body(), "/admin/unit\\?id=" + ID)
                .getLast();
        admin.post("/admin/person", "id=" + person + "&do=grant&role=COORDINATOR&from=2026-01-01&unit=" + unit);
        existing.put("person", person);
        existing.put("period", hidden(page, "period", ID));
        existing.put("account", hidden(page, "account", ID));
        existing.put(
                "grant",
                found(admin.get(page).body(), "name=\"grant\" value=\"" + ID).getLast());
        return found(admin.get("/admin/people").body(), "/admin/person\\?id=" + ID).stream()
                .filter(other -> !other.equals(person))
                .findFirst()
                .orElseThrow();
    }

    private String hidden(String page, String name, String form) {
        var capture = form.startsWith("(") ? form : "(" + form + ")";
        return found(admin.get(page).body(), "name=\"" + name + "\" value=\"" + capture + "\"")
                .getFirst();
    }

    private String made(String path, String json) {
        var answer = directory.send("POST", DIRECTORY + path, json, directory.url(), "application/scim+json");
        return found(answer.body(), "\"id\":\"" + ID).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(answer.body()));
    }

    /** An administrator's program with a token for a directory. */
    Visit directory() {
        return directory;
    }

    Optional<String> existing(String thing) {
        return Optional.ofNullable(existing.get(thing));
    }

    String unknown(String thing) {
        return unknown.computeIfAbsent(
                thing,
                any -> thing.equals("session") || thing.equals("token")
                        ? "0123456789abcdef".repeat(4)
                        : UUID.randomUUID().toString());
    }

    String filled(String request) {
        return request.replace("@public", publicDocument)
                .replace("@person", otherPerson)
                .replace("@policy", String.valueOf(existing.get("policy")));
    }

    /** What an administrator sees of it all. */
    List<String> state() {
        var seen = new ArrayList<String>();
        seen.add(admin.get("/editor/handling?id=" + existing.get("document")).body());
        seen.add(admin.get("/editor/handling?id=" + publicDocument).body());
        seen.add(admin.get("/editor/steward?document=" + existing.get("document"))
                .body());
        seen.add(admin.get("/editor/steward?source=" + existing.get("source")).body());
        seen.add(admin.get("/versions?id=" + existing.get("document")).body());
        seen.add(admin.get("/admin/person?id=" + existing.get("person")).body());
        seen.add(admin.get("/admin/person?id=" + otherPerson).body());
        seen.add(admin.get("/admin/unit?id=" + existing.get("unit")).body());
        seen.add(Boolean.toString(admin.get("/editor/overview").body().contains(existing.get("wish"))));
        seen.add(Boolean.toString(admin.get("/account/tokens").body().contains(existing.get("token"))));
        seen.add(Boolean.toString(admin.get("/editor/agreement").body().contains(existing.get("pair"))));
        seen.add(directory.get(DIRECTORY + "/Users/" + existing.get("scimUser")).body());
        seen.add(directory
                .get(DIRECTORY + "/Groups/" + existing.get("scimGroup"))
                .body());
        seen.add(Integer.toString(elsewhere.get("/account/sessions").statusCode()));
        seen.add(Boolean.toString(admin.get("/editor/vocabulary").body().contains(existing.get("document"))));
        return seen.stream()
                .map(page -> page.replaceAll("csp\\.init\\('[^']+'\\)", "nonce")
                        .replaceAll("nonce-?=?\"?[\\w+/=-]{8,}", "nonce"))
                .toList();
    }

    @Override
    public void close() {
        // the person of the directory stays: too many who leave in a day are stopped
        admin.post("/admin/person", "id=" + existing.get("person") + "&do=end&grant=" + existing.get("grant"));
        admin.post("/editor/overview", "wish=" + existing.get("wish"));
        admin.post("/editor/upload/withdraw", "source=" + existing.get("source") + "&item=" + WORD + ".md");
        directory.send("DELETE", DIRECTORY + "/Groups/" + existing.get("scimGroup"), "", directory.url());
        directory.close();
        elsewhere.close();
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
