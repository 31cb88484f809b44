package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Readers see how far a document can be trusted, and those who answer for it say that it is still right. */
@ExtendWith(RunningLuotsi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Helsinki"));
    private static final String VERIFIED_TODAY =
            "Tarkistettu " + DateTimeFormatter.ofPattern("d.M.yyyy").format(TODAY);

    private static final Map<String, String> TOLD = Map.of(
            "monivaiheinen tunnistautuminen", "Tarkistettu ",
            "langaton verkko vieras", "Odottaa tarkistusta, tarkistettu ",
            "turvatulostus", "Voi olla vanhentunut, tarkistettu ");

    private static final Pattern OF_OTHER_TESTS = Pattern.compile("Chromebook|Etäpalaverit");

    private Browser browser;

    @BeforeAll
    void open(RunningLuotsi luotsi) {
        browser = new Browser();
        awaitExpired(luotsi);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void the_sample_shows_every_state_on_hits_and_documents(RunningLuotsi luotsi) {
        var states = states(luotsi, "salasana tulostaminen verkko opettaja");
        assertThat(states.keySet()).containsExactlyInAnyOrder("NEVER", "VERIFIED", "DUE", "EXPIRED");
        assertThat(states.get("NEVER").isNull("verified")).isTrue();
        for (var hit : states.values()) {
            var document = api(luotsi).get("/api/v1/documents/" + hit.getString("documentId"));
            assertThat(document.get("verified")).isEqualTo(hit.get("verified"));
            assertThat(document.get("review")).isEqualTo(hit.get("review"));
        }
    }

    @Test
    void the_answer_card_tells_when_its_document_was_verified(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "opettaja");
        TOLD.forEach((words, told) -> {
            page.navigate("/search?q=" + Visit.encoded(words));
            assertThat(page.locator(".answer .meta")).containsText(told);
            assertThat(page.locator("ol.results .meta").first()).containsText(told);
        });
    }

    @Test
    void a_coordinator_confirms_with_a_note_and_hits_show_it_at_once(RunningLuotsi luotsi) {
        var id = unverified(luotsi, "Chromebookin palautus");
        var page = browser.signedIn(luotsi, "koordinaattori");
        page.navigate("/document?id=" + id);
        assertThat(page.locator(".about")).containsText("ei vielä");
        page.locator(".reviewing summary").click();
        page.locator("#review-note").fill("Kysytty varastosta.");
        page.locator(".reviewing button").click();
        page.waitForURL("**/document?id=*review=confirmed");
        assertThat(page.locator(".notice.ok")).containsText("tarkistetuksi");
        assertThat(page.locator(".document-head .badge.ok")).hasText(VERIFIED_TODAY);
        assertThat(page.locator(".about")).containsText("Kysytty varastosta.");
        awaitVerified(luotsi, "Chromebookin palautus", id);

        var reader = browser.signedIn(luotsi, "opettaja");
        reader.navigate("/document?id=" + id);
        assertThat(reader.locator(".document-head .badge.ok")).hasText(VERIFIED_TODAY);
        assertThat(reader.locator("main")).not().containsText("Kysytty varastosta.");
    }

    @Test
    void the_queue_is_worked_off_with_one_click_each_without_scripts(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "koordinaattori", 1280, ColorScheme.LIGHT, false);
        page.navigate("/editor/reviews");
        var first = page.locator("ul.rows > li").first();
        assertThat(first.locator(".badge.late")).containsText("Voi olla vanhentunut");
        var title = first.locator("a").first().innerText();
        var before = page.locator("ul.rows > li").count();
        first.locator("button").click();
        assertThat(page.url()).contains("/editor/reviews?").contains("review=confirmed");
        assertThat(page.locator("ul.rows > li")).hasCount(before - 1);
        assertThat(page.locator("ul.rows > li", new Page.LocatorOptions().setHasText(title)))
                .hasCount(0);

        page.navigate("/editor/reviews?list=never&page=2");
        assertThat(page.locator(".paging [aria-current]")).containsText("2");
        page.locator("ul.rows > li", new Page.LocatorOptions().setHasNotText(OF_OTHER_TESTS))
                .first()
                .locator("button")
                .click();
        assertThat(page.url()).contains("list=never").contains("page=2");
        assertThat(page.locator(".notice.ok")).isVisible();
    }

    @Test
    void who_does_not_answer_for_a_document_has_no_button_and_is_refused(RunningLuotsi luotsi) {
        var id = unverified(luotsi, "Etäpalaverit");
        var page = browser.signedIn(luotsi, "opettaja");
        page.navigate("/document?id=" + id);
        assertThat(page.locator(".reviewing")).hasCount(0);
        var form = "document=" + id + "&revision=1";
        try (var teacher = Visit.signedIn(luotsi.url(), "opettaja", luotsi.password("opettaja"));
                var editor = Visit.signedIn(luotsi.url(), "koordinaattori", luotsi.password("koordinaattori"))) {
            assertThat(teacher.post("/review", form).statusCode()).isEqualTo(403);
            assertThat(teacher.get("/editor/reviews").statusCode()).isEqualTo(403);
            assertThat(editor.postFromElsewhere("/review", form).statusCode()).isEqualTo(403);
            assertThat(editor.post("/review", "document=" + id + "&revision=7")
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(back -> assertThat(back).contains("review=changed"));
            assertThat(editor.post("/review", "document=00000000-0000-7000-8000-000000000001&revision=1")
                            .statusCode())
                    .isEqualTo(404);
            for (var odd : List.of("", "document=x&revision=1", form + "&note=" + "a".repeat(501))) {
                assertThat(editor.post("/review", odd).statusCode()).as(odd).isEqualTo(404);
            }
            assertThat(editor.get("/document?id=" + id + "&review=confirmed").body())
                    .doesNotContain("tänään tarkistetuksi");
        }
        assertThat(api(luotsi).get("/api/v1/documents/" + id).getString("review"))
                .isEqualTo("NEVER");
    }

    @Test
    void no_page_of_it_breaks_the_accessibility_rules(RunningLuotsi luotsi) {
        var id = hit(luotsi, "turvatulostus").getString("documentId");
        var faults = new ArrayList<String>();
        var page = browser.signedIn(luotsi, "koordinaattori");
        for (var path : List.of(
                "/editor/reviews",
                "/editor/reviews?list=never&review=changed",
                "/document?id=" + id + "&review=confirmed",
                "/search?q=" + Visit.encoded("salasana tulostaminen verkko"),
                "/search?q=" + Visit.encoded("turvatulostus"))) {
            check(page, path, faults);
        }
        page.context().close();
        assertThat(faults).isEmpty();
    }

    private static void check(Page page, String path, List<String> faults) {
        page.navigate(path);
        page.locator(".reviewing summary").all().forEach(Locator::click);
        if (page.locator(".fault").count() > 0) {
            faults.add(path + ": shows a fault");
        }
        faults.addAll(Accessible.faults(page, path));
    }

    private static String unverified(RunningLuotsi luotsi, String words) {
        var hit = hit(luotsi, words);
        assertThat(hit.getString("review")).isEqualTo("NEVER");
        return hit.getString("documentId");
    }

    private static JsonObject hit(RunningLuotsi luotsi, String words) {
        return api(luotsi)
                .get("/api/v1/search?q=" + Visit.encoded(words))
                .getJsonArray("hits")
                .getJsonObject(0);
    }

    /** The first searches after a start may run out of time on a busy machine, and the sample's verifications come a moment after its documents. */
    private static void awaitExpired(RunningLuotsi luotsi) {
        var end = Instant.now().plus(PATIENCE);
        while (!states(luotsi, "tulostaminen").containsKey("EXPIRED")
                && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
    }

    /** A hit of each state. */
    private static Map<String, JsonObject> states(RunningLuotsi luotsi, String words) {
        return api(luotsi)
                .get("/api/v1/search?size=50&q=" + Visit.encoded(words))
                .getJsonArray("hits")
                .getValuesAs(JsonObject.class)
                .stream()
                .collect(Collectors.toMap(hit -> hit.getString("review"), hit -> hit, (first, second) -> first));
    }

    /** The index follows the database after a moment. */
    private static void awaitVerified(RunningLuotsi luotsi, String words, String id) {
        var end = Instant.now().plus(PATIENCE);
        while (hit(luotsi, words).isNull("verified") && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(hit(luotsi, words).getString("documentId")).isEqualTo(id);
        assertThat(hit(luotsi, words).getString("verified")).isEqualTo(TODAY.toString());
    }

    private static PortalStatus api(RunningLuotsi luotsi) {
        return new PortalStatus(luotsi.url(), luotsi.token());
    }
}
