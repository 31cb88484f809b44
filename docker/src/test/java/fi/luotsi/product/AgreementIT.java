package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** An editor sees the contradictions and the duplicate of the sample, says which text holds, and readers of the other are told. */
@ExtendWith(RunningLuotsi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AgreementIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String DUTY = "09 000 1277";
    private static final Path PICTURES = Path.of("target/pictures");

    private Browser browser;

    @BeforeAll
    void open(RunningLuotsi luotsi) {
        browser = new Browser();
        var page = browser.signedIn(luotsi, "koordinaattori");
        var end = Instant.now().plus(PATIENCE);
        do {
            page.waitForTimeout(1_000);
            page.navigate("/editor/agreement");
        } while (page.locator("ul.rows > li").count() < 3 && Instant.now().isBefore(end));
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void the_sample_has_a_duplicate_and_contradictions_that_are_decided_without_scripts(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "koordinaattori", 1280, ColorScheme.LIGHT, false);
        page.navigate("/editor/agreement");
        assertThat(page.locator("ul.rows")).containsText("Sama teksti kahdessa paikassa");
        assertThat(page.locator("ul.rows")).containsText("Eri säilytysaika");
        page.locator("ul.rows > li", withText("Luku 6")).locator("a").click();
        assertThat(page.locator("mark")).hasCount(2);
        assertThat(page.locator(".card", cardWith(DUTY))).hasCount(1);
        page.locator("textarea").fill("Kysytty päivystyksestä.");
        page.locator(".card", cardWith("09 000 1299")).locator("button").press("Enter");
        assertThat(page.locator(".notice.ok")).containsText("tallennettu");
        page.navigate("/editor/agreement?list=decided");
        assertThat(page.locator("ul.rows")).containsText("Kysytty päivystyksestä.");

        var reader = browser.signedIn(luotsi, "opettaja");
        reader.navigate("/search?q=" + Visit.encoded("työpuhelin katosi"));
        reader.locator("ol.results a", new Page.LocatorOptions().setHasText("katosi"))
                .first()
                .click();
        assertThat(reader.locator(".document-head .notice.due")).containsText("Toinen lähde sanoo tästä muuta");
        assertThat(reader.locator(".document-head .notice.due")).containsText("tietoturvaloukkaus");
        assertThat(reader.locator("main")).not().containsText("Kysytty päivystyksestä.");
        reader.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("agreement-banner.png")));
    }

    /** Last, as the others look at the pair that it decides. */
    @Test
    @Order(Integer.MAX_VALUE)
    void who_answers_for_one_of_the_texts_decides_without_being_an_editor(RunningLuotsi luotsi) {
        var editor = browser.signedIn(luotsi, "koordinaattori", 1280, ColorScheme.LIGHT, false);
        editor.navigate("/editor/agreement");
        editor.locator("ul.rows > li", withText("Eri säilytysaika"))
                .locator("a")
                .first()
                .press("Enter");
        var pair = editor.locator("input[name=pair]").inputValue();
        var document =
                editor.locator(".card h2 a").first().getAttribute("href").replaceAll(".*id=([0-9a-f-]+).*", "$1");
        var teacher = browser.signedIn(luotsi, "opettaja", 1280, ColorScheme.LIGHT, false);
        assertThat(teacher.navigate("/agreement?pair=" + pair).status()).isEqualTo(404);
        teacher.navigate("/");
        var name = teacher.locator(".account summary strong").innerText();
        editor.navigate("/editor/steward?document=" + document + "&name=" + Visit.encoded(name));
        editor.locator("button[value=owner]").first().press("Enter");
        assertThat(editor.locator(".notice.ok")).isVisible();

        teacher.navigate("/");
        assertThat(teacher.locator("main")).containsText("Ristiriidat, joista vastaat");
        teacher.locator("a[href='/agreement?pair=" + pair + "']").press("Enter");
        teacher.locator("textarea").fill("Kysytty asiakirjahallinnosta.");
        teacher.locator("button[value=BOTH]").press("Enter");
        assertThat(teacher.locator(".notice.ok").first()).containsText("tallennettu");
        teacher.navigate("/");
        assertThat(teacher.locator("a[href='/agreement?pair=" + pair + "']")).hasCount(0);
        var faults = new ArrayList<String>();
        var seen = browser.signedIn(luotsi, "opettaja");
        seen.navigate("/agreement?pair=" + pair);
        faults.addAll(Accessible.faults(seen, "own pair"));
        shoot(seen, "own");
        assertThat(faults).isEmpty();
        editor.locator("button[value=nobody]").press("Enter");
    }

    @Test
    void nobody_else_sees_or_decides(RunningLuotsi luotsi) {
        try (var teacher = Visit.signedIn(luotsi.url(), "opettaja", luotsi.password("opettaja"));
                var editor = Visit.signedIn(luotsi.url(), "koordinaattori", luotsi.password("koordinaattori"))) {
            assertThat(teacher.get("/editor/agreement").statusCode()).isEqualTo(403);
            assertThat(teacher.post("/editor/agreement", "do=ONE").statusCode()).isEqualTo(403);
            assertThat(editor.postFromElsewhere("/editor/agreement", "do=ONE").statusCode())
                    .isEqualTo(403);
            var unknown = editor.get("/editor/agreement?pair=00000000-0000-0000-0000-000000000000");
            assertThat(unknown.body()).contains("Paria ei enää ole");
        }
    }

    @Test
    void the_pages_are_accessible_on_a_phone_and_a_desk(RunningLuotsi luotsi) {
        var faults = new ArrayList<String>();
        var page = browser.signedIn(luotsi, "koordinaattori");
        for (var language : new String[] {"fi", "sv"}) {
            page.navigate("/editor/agreement?ui=" + language);
            faults.addAll(Accessible.faults(page, "agreement"));
            shoot(page, "list-" + language);
            page.locator("ul.rows > li", withText("Luku 7")).locator("a").click();
            faults.addAll(Accessible.faults(page, "pair"));
            shoot(page, "pair-" + language);
        }
        assertThat(faults).isEmpty();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("agreement-" + name + ".png"))
                .setFullPage(true));
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Page.LocatorOptions cardWith(String value) {
        return new Page.LocatorOptions().setHasText(value);
    }
}
