package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A document that changes three times: what it said and what changed, and that another one stands in its place. */
@ExtendWith(RunningLuotsi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VersionsIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Helsinki"));
    private static final String SAUNA = "Saunavuorojen varaaminen";
    private static final String SHIP = "Laivamatkan varaaminen";

    @TempDir
    static Path folder;

    private Browser browser;
    private String source;
    private String sauna;
    private String ship;

    @BeforeAll
    void changeThreeTimes(RunningLuotsi luotsi) throws IOException {
        browser = new Browser();
        var api = api(luotsi);
        write("laiva.md", SHIP, "Laivamatka varataan satamasta.");
        source = api.post(
                        "/api/v1/sources",
                        Json.createObjectBuilder()
                                .add("folder", folder.toString())
                                .build())
                .getString("id");
        for (var text : List.of(
                "Saunavuoro varataan paperilla aulasta.",
                "Saunavuoro varataan kirjekyyhkyllä aulasta.",
                "Saunavuoro varataan verkossa.\n\nPeruuta vuoro päivää ennen.",
                "Saunavuoro varataan verkossa.\n\nPeruuta vuoro viimeistään tuntia ennen.")) {
            write("sauna.md", SAUNA, text);
            harvest(api);
        }
        api.awaitIndex();
        sauna = id(api, SAUNA);
        ship = id(api, SHIP);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void a_document_that_changed_three_times_shows_its_differences_without_scripts(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "opettaja", 1280, ColorScheme.LIGHT, false);
        page.navigate("/document?id=" + sauna);
        assertThat(page.locator("meta[name=robots]")).hasCount(0);
        page.locator(".about a", new Page.LocatorOptions().setHasText("Versiot ja muutokset"))
                .click();
        assertThat(page.locator("main ul.rows > li")).hasCount(4);
        assertThat(page.locator("main ul.rows > li").first()).containsText("Voimassa nyt");

        page.locator("main ul.rows > li")
                .first()
                .locator("a", hasText("Mitä muuttui"))
                .click();
        assertThat(page.locator("h1")).hasText("Mitä muuttui");
        assertThat(page.locator(".difference del")).containsText("poistettu: päivää");
        assertThat(page.locator(".difference ins")).containsText("lisätty: viimeistään tuntia");

        page.goBack();
        page.locator("#since").fill(TODAY.minusDays(3).toString());
        page.locator("form:has(#since) button").click();
        assertThat(page.locator(".notice")).containsText("ei ollut vielä kirjastossa");
        assertThat(page.locator("main .lead")).containsText("Versiosta 1");
        assertThat(page.locator(".difference del").first()).containsText("paperilla aulasta.");
        assertThat(page.locator(".difference ins").last()).containsText("Peruuta vuoro viimeistään tuntia ennen.");
        assertThat(page.locator("meta[name=robots]")).hasAttribute("content", "noindex");
    }

    @Test
    void the_text_of_a_day_is_shown_on_request_and_says_that_it_is_old(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "opettaja", 1280, ColorScheme.LIGHT, false);
        page.navigate("/versions?id=" + sauna);
        page.locator("#on").fill(TODAY.toString());
        page.locator("form:has(#on) button").click();
        assertThat(page).hasURL(luotsi.url() + "/document?id=" + sauna + "&version=4");
        assertThat(page.locator(".notice.ok")).containsText("Tämä teksti on voimassa nyt");

        page.navigate("/versions?id=" + sauna + "&on=2001-01-01");
        assertThat(page.locator(".notice")).containsText("ei ollut vielä kirjastossa 1.1.2001");

        page.navigate("/document?id=" + sauna + "&version=2");
        assertThat(page.locator(".notice.due")).containsText("Nyt voimassa on versio 4");
        assertThat(page.locator(".prose")).containsText("varataan kirjekyyhkyllä");
        assertThat(page.locator("meta[name=robots]")).hasAttribute("content", "noindex");
        assertThat(page.locator(".watching, .reviewing, a[href^='/original']")).hasCount(0);
        page.locator(".notice a", hasText(page, "Nyt voimassa oleva teksti")).click();
        assertThat(page.locator(".prose")).containsText("viimeistään tuntia");
    }

    @Test
    void search_finds_only_the_current_text_and_hidden_stays_hidden(RunningLuotsi luotsi) {
        var api = api(luotsi);
        assertThat(ids(api, "saunavuoro verkossa")).contains(sauna);
        assertThat(ids(api, "kirjekyyhkyllä")).doesNotContain(sauna);
        var old = api.get("/api/v1/documents/" + sauna + "?revision=2");
        assertThat(old.toString()).contains("varataan kirjekyyhkyllä");
        assertThat(old.getJsonArray("revisions")).hasSize(4);
        try (var stranger = Visit.anonymous(luotsi.url());
                var staff = Visit.signedIn(luotsi.url(), "opettaja", luotsi.password("opettaja"))) {
            for (var path : List.of(
                    "/versions?id=" + sauna,
                    "/difference?id=" + sauna + "&from=1&to=2",
                    "/document?id=" + sauna + "&version=1",
                    "/api/v1/documents/" + sauna + "?revision=1")) {
                assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
                assertThat(staff.get(path).statusCode()).as(path).isEqualTo(200);
            }
            for (var path : List.of(
                    "/versions?id=x",
                    "/versions",
                    "/difference?id=" + sauna + "&from=1&to=9",
                    "/document?id=" + sauna + "&version=9",
                    "/document?id=" + sauna + "&version=",
                    "/document?id=" + sauna + "&version=01")) {
                assertThat(staff.get(path).statusCode()).as(path).isEqualTo(404);
            }
            for (var path : List.of("&on=2026-02-31", "&on=", "&on=9999-12-31", "&page=99")) {
                assertThat(staff.get("/versions?id=" + sauna + path).statusCode())
                        .as(path)
                        .isLessThan(400);
            }
        }
    }

    @Test
    void a_replaced_document_says_so_leaves_the_search_and_comes_back(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "koordinaattori", 1280, ColorScheme.LIGHT, false);
        page.navigate("/document?id=" + ship);
        page.locator(".about a", hasText(page, "Merkitse korvatuksi")).click();
        page.locator("#find").fill("saunavuorojen varaaminen");
        page.locator("form:has(#find) button").click();
        page.locator("main ul.rows > li", hasText(page, SAUNA))
                .locator("button")
                .click();

        assertThat(page).hasURL(luotsi.url() + "/document?id=" + ship);
        assertThat(page.locator(".notice.due")).containsText("Tämä asiakirja on korvattu");
        PortalStatus.await(() -> !ids(api(luotsi), SHIP).contains(ship));
        var answer = api(luotsi).get("/api/v1/documents/" + ship);
        assertThat(answer.getBoolean("replaced")).isTrue();
        assertThat(answer.getString("replacedBy")).isEqualTo(sauna);

        page.locator(".notice.due a").click();
        assertThat(page.locator(".about")).containsText("Korvaa nämä");
        try (var editor = Visit.signedIn(luotsi.url(), "koordinaattori", luotsi.password("koordinaattori"));
                var teacher = Visit.signedIn(luotsi.url(), "opettaja", luotsi.password("opettaja"))) {
            var circle = "id=" + sauna + "&successor=" + ship;
            assertThat(teacher.post("/editor/replacement", circle).statusCode()).isEqualTo(403);
            assertThat(editor.postFromElsewhere("/editor/replacement", circle).statusCode())
                    .isEqualTo(403);
            assertThat(editor.post("/editor/replacement", circle).headers().firstValue("Location"))
                    .hasValueSatisfying(back -> assertThat(back).contains("problem=CIRCLE"));
            assertThat(editor.get("/editor/replacement?id=" + sauna + "&problem=CIRCLE")
                            .body())
                    .contains("on itse korvattu tällä");
            assertThat(teacher.get("/document?id=" + ship).body())
                    .contains("Sen tilalla on")
                    .doesNotContain("/editor/replacement");
        }
        page.navigate("/editor/replacement?id=" + ship);
        page.locator("button[name=back]").click();
        assertThat(page.locator(".notice")).hasCount(0);
        PortalStatus.await(() -> ids(api(luotsi), SHIP).contains(ship));
    }

    @Test
    void no_page_of_it_breaks_the_accessibility_rules(RunningLuotsi luotsi) {
        var faults = new ArrayList<String>();
        var page = browser.signedIn(luotsi, "koordinaattori");
        for (var path : List.of(
                "/versions?id=" + sauna + "&on=2001-01-01",
                "/difference?id=" + sauna + "&from=1&to=4",
                "/difference?id=" + sauna + "&from=4&to=4",
                "/document?id=" + sauna + "&version=1",
                "/editor/replacement?id=" + sauna + "&find=" + Visit.encoded("varaaminen") + "&problem=ITSELF")) {
            page.navigate(path);
            faults.addAll(Accessible.faults(page, path));
        }
        page.context().close();
        assertThat(faults).isEmpty();
    }

    private static Locator.LocatorOptions hasText(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }

    private static Page.LocatorOptions hasText(Page page, String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void write(String name, String title, String text) throws IOException {
        Files.writeString(folder.resolve(name), "# " + title + "\n\n" + text + "\n");
    }

    private void harvest(PortalStatus api) {
        var run = api.post("/api/v1/sources/" + source + "/harvest", JsonObject.EMPTY_JSON_OBJECT)
                .getString("harvestId");
        PortalStatus.await(
                () -> !api.get("/api/v1/harvests/" + run).getString("state").equals("RUNNING"));
    }

    private static List<String> ids(PortalStatus api, String words) {
        return api
                .get("/api/v1/search?q=" + Visit.encoded(words))
                .getJsonArray("hits")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(hit -> hit.getString("documentId"))
                .toList();
    }

    private static String id(PortalStatus api, String title) {
        return api.get("/api/v1/search?q=" + Visit.encoded(title))
                .getJsonArray("hits")
                .getJsonObject(0)
                .getString("documentId");
    }

    private static PortalStatus api(RunningLuotsi luotsi) {
        return new PortalStatus(luotsi.url(), luotsi.token());
    }
}
