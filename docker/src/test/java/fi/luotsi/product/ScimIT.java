package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A directory talks to the running product as Entra ID does, and an administrator sees what it is stopped from. */
@ExtendWith(RunningLuotsi.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScimIT {
    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String WORK = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);
    private static Browser browser;
    private static Visit directory;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        if (directory != null) {
            directory.close();
        }
        browser.close();
    }

    private static void connect(RunningLuotsi luotsi) {
        if (directory == null) {
            try (var admin = Visit.signedIn(luotsi.url(), "admin", luotsi.password("admin"))) {
                directory = Visit.bearing(luotsi.url(), admin.token("directory").orElseThrow());
            }
        }
    }

    @Test
    @Order(1)
    void entra_id_finds_adds_changes_and_takes_away(RunningLuotsi luotsi) {
        connect(luotsi);
        assertThat(json(ask("GET", "/ServiceProviderConfig", ""))
                        .getJsonObject("patch")
                        .getBoolean("supported"))
                .isTrue();
        assertThat(json(ask("GET", "/Schemas", "")).getInt("totalResults")).isEqualTo(3);
        assertThat(json(ask("GET", "/ResourceTypes", "")).getInt("totalResults"))
                .isEqualTo(2);
        var oid = UUID.randomUUID().toString();
        assertThat(found("Users", "userName eq \"onni@merikallio.example\"")).isZero();
        var added = ask("POST", "/Users", user("onni@merikallio.example", oid, "KO-MAJA", ""));
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.headers().firstValue("Content-Type").orElse("")).startsWith("application/scim+json");
        var id = json(added).getString("id");
        assertThat(added.headers().firstValue("Location").orElse("")).endsWith("/Users/" + id);
        assertThat(ask("POST", "/Users", user("ONNI@merikallio.example", "other", "KO-MAJA", ""))
                        .statusCode())
                .isEqualTo(409);

        var changed = ask("PATCH", "/Users/" + id, patch("""
                {"op":"Replace","path":"emails[type eq \\"work\\"].value","value":"o.aalto@merikallio.example"},
                {"op":"Replace","path":"name.familyName","value":"Aalto"},
                {"op":"Add","path":"%s:department","value":"Merikallion lukio"},
                {"op":"Add","path":"%s:manager","value":"%s"}""".formatted(WORK, WORK, id)));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(json(changed).getJsonObject("name").getString("familyName")).isEqualTo("Aalto");
        assertThat(found("Users", "id eq \"" + id + "\" and manager eq \"" + id + "\""))
                .isOne();
        assertThat(found("Users", "emails[type eq \"work\"].value eq \"o.aalto@merikallio.example\""))
                .isOne();

        var group = json(ask(
                        "POST", "/Groups", "{\"displayName\":\"Ryhmä " + oid + "\",\"externalId\":\"" + oid + "\"}"))
                .getString("id");
        var members = "[{\"$ref\":null,\"value\":\"" + id + "\"}]";
        assertThat(ask(
                                "PATCH",
                                "/Groups/" + group,
                                patch("{\"op\":\"Add\",\"path\":\"members\",\"value\":" + members + "}"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(found("Groups", "id eq \"" + group + "\" and members eq \"" + id + "\""))
                .isOne();
        assertThat(json(ask("GET", "/Groups/" + group + "?excludedAttributes=members", ""))
                        .containsKey("members"))
                .isFalse();
        assertThat(ask(
                                "PATCH",
                                "/Groups/" + group,
                                patch("{\"op\":\"Remove\",\"path\":\"members\",\"value\":" + members + "}"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(ask("DELETE", "/Groups/" + group, "").statusCode()).isEqualTo(204);

        var page = browser.signedIn(luotsi, "admin", 1280, ColorScheme.LIGHT, false);
        page.navigate("/admin/person?id=" + id);
        assertThat(page.locator("main")).containsText("Onni Aalto");
        assertThat(page.locator("main")).containsText("Merikallion lukio");
        page.navigate("/dpo/audit?what=" + id);
        assertThat(page.locator("main tbody")).containsText("/api/v1/scim/Users/{id}");

        assertThat(ask("PATCH", "/Users/" + id, patch("{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(ask("DELETE", "/Users/" + id, "").statusCode()).isEqualTo(204);
        assertThat(ask("GET", "/Users/" + id, "").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void who_is_deactivated_is_out_within_five_seconds(RunningLuotsi luotsi) {
        connect(luotsi);
        var id = json(ask(
                        "POST",
                        "/Users",
                        user("maija@merikallio.example", UUID.randomUUID().toString(), "HAL", "100050")))
                .getString("id");
        try (var editor = Visit.signedIn(luotsi.url(), "toimittaja", luotsi.password("toimittaja"))) {
            assertThat(editor.get("/editor/overview").statusCode()).isEqualTo(200);
            var begun = System.nanoTime();
            assertThat(ask("PATCH", "/Users/" + id, patch("{\"op\":\"replace\",\"value\":{\"active\":false}}"))
                            .statusCode())
                    .isEqualTo(200);
            PortalStatus.await(() -> editor.get("/editor/overview").statusCode() != 200);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(FIVE_SECONDS);
        }
        assertThat(ask("PATCH", "/Users/" + id, patch("{\"op\":\"replace\",\"value\":{\"active\":true}}"))
                        .statusCode())
                .isEqualTo(200);
        Visit.signedIn(luotsi.url(), "toimittaja", luotsi.password("toimittaja"))
                .close();
    }

    @Test
    @Order(3)
    void too_many_departures_are_stopped_and_an_administrator_lets_them_go(RunningLuotsi luotsi) {
        connect(luotsi);
        var people = new ArrayList<String>();
        for (var number = 0; number < 12; number++) {
            people.add(json(ask(
                            "POST",
                            "/Users",
                            user("lahto" + number, UUID.randomUUID().toString(), "KO-SATA", "")))
                    .getString("id"));
        }
        var stopped =
                people.stream().map(id -> ask("DELETE", "/Users/" + id, "")).toList();
        var refused =
                stopped.stream().filter(answer -> answer.statusCode() == 429).toList();
        assertThat(refused).hasSizeGreaterThan(8);
        assertThat(refused.getFirst().headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.getFirst().body()).contains("/admin/import");

        var page = browser.signedIn(luotsi, "admin", 1280, ColorScheme.LIGHT, false);
        page.navigate("/admin/import");
        assertThat(page.locator("#directory [role=status], #directory .notice").first())
                .containsText("pysäytetty");
        assertThat(page.locator("#directory ul.rows > li")).hasCount(refused.size());
        page.locator("#people").fill("12");
        page.locator("#directory button").press("Enter");
        assertThat(page.locator("main")).containsText("Lupa on annettu");
        people.forEach(id -> ask("DELETE", "/Users/" + id, ""));
        page.navigate("/admin/import");
        assertThat(page.locator("#people")).hasCount(0);
        assertThat(found("Users", "userName sw \"lahto\"")).isZero();
    }

    @Test
    @Order(4)
    void the_page_is_accessible_in_three_languages(RunningLuotsi luotsi) {
        var faults = new ArrayList<String>();
        var page = browser.signedIn(luotsi, "admin");
        for (var language : List.of("fi", "sv", "en")) {
            page.navigate("/admin/import?ui=" + language);
            faults.addAll(Accessible.faults(page, "/admin/import"));
        }
        assertThat(faults).isEmpty();
    }

    private static String user(String name, String oid, String department, String number) {
        return Json.createObjectBuilder()
                .add("schemas", Json.createArrayBuilder().add(CORE).add(WORK))
                .add("externalId", oid)
                .add("userName", name)
                .add("active", true)
                .add("name", Json.createObjectBuilder().add("givenName", "Onni").add("familyName", "Ek"))
                .add(
                        "emails",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("primary", true)
                                        .add("type", "work")
                                        .add("value", "o@merikallio.example")))
                .add("roles", Json.createArrayBuilder())
                .add(
                        WORK,
                        Json.createObjectBuilder().add("department", department).add("employeeNumber", number))
                .build()
                .toString();
    }

    private static String patch(String operations) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[" + operations + "]}";
    }

    private static int found(String kind, String filter) {
        return json(ask("GET", "/" + kind + "?filter=" + Visit.encoded(filter), ""))
                .getInt("totalResults");
    }

    private static HttpResponse<String> ask(String method, String path, String body) {
        return directory.send(method, "/api/v1/scim" + path, body, directory.url(), "application/scim+json");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
