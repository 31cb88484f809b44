package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Editors teach the search, see what it changes, and take it back. */
@ExtendWith(RunningLuotsi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorsDeskIT {
    private static final String SLANG = "kromppari";
    private static final String NAME = "chromebook";

    private Browser browser;

    @BeforeAll
    void open(RunningLuotsi luotsi) {
        browser = new Browser();
        var page = browser.signedIn(luotsi, "admin");
        var document = new PortalStatus(luotsi.url(), luotsi.token())
                .get("/api/v1/search?q=wilma+salasana")
                .getJsonArray("hits")
                .getJsonObject(0)
                .getString("documentId");
        try (var past = PastSearches.of(luotsi)) {
            past.searched("polkupyörähuolto", true)
                    .searched("hammastahnatilaus", true)
                    .searched("wilma salasana", false)
                    .opened("wilma salasana", document, 1)
                    .wished("00000000-0000-7000-8000-000000000001", "avain", "Mistä saan avaimen?");
        }
        page.navigate("/editor/vain");
        page.locator("button[value=count]").click();
        page.waitForURL("**/editor/vain?done=counted");
        page.context().close();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void a_coordinator_sees_the_effect_saves_finds_and_rolls_back(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "koordinaattori");
        teach(page, SLANG, NAME);
        try {
            search(page, SLANG);
            assertThat(page.locator("ol.results .result").first()).containsText("Chromebook");
        } finally {
            rollBack(page);
        }
        assertThat(page.locator("main")).containsText("Aiempi sanasto on palautettu");
        assertThat(page.locator("li", new Page.LocatorOptions().setHasText(SLANG + " ↔ " + NAME))
                        .filter(new Locator.FilterOptions().setHas(page.locator("a"))))
                .hasCount(0);
    }

    @Test
    void a_change_stands_in_the_history_and_is_taken_back_in_one_click(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "admin");
        teach(page, "pleija", "videotykki");
        assertThat(page.locator(".history li").first()).containsText("pleija ↔ videotykki");
        rollBack(page);
        assertThat(page.locator(".history li").first()).containsText("Palautettu");
    }

    @Test
    void a_lesson_that_cannot_be_taught_says_why_and_has_no_save_button(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "koordinaattori");
        page.navigate("/editor/lesson?kind=synonym&word=kaksi+sanaa&other=kone&try=1");
        assertThat(page.locator(".notice.late")).containsText("vain yksi sana");
        assertThat(page.locator("#save")).hasCount(0);
    }

    @Test
    void a_definition_and_a_pin_show_what_they_do(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "koordinaattori");
        page.navigate("/editor/lesson?kind=definition&word=DPIA&other=Vaikutustenarviointi&try=1");
        assertThat(page.locator("#effect")).containsText("Vaikutustenarviointi");
        page.navigate("/editor/lesson?kind=pin&word=salasana");
        page.locator("input[type=radio]").nth(1).check();
        page.locator("button[name=try]").click();
        assertThat(page.locator("#effect .panel").first().locator(".placings")).hasCount(2);
        assertThat(page.locator("#save")).isVisible();
    }

    @Test
    void results_are_judged_and_the_search_is_measured(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "admin");
        page.navigate("/editor/judge?q=salasanan+vaihto");
        page.locator("button[value=RELEVANT]").first().click();
        assertThat(page.locator("ol.rows .badge.ok").first()).containsText("vastaa");
        page.navigate("/editor/quality");
        page.locator("form[action='/editor/quality'] button").click();
        assertThat(page.locator("figure.line svg")).isVisible();
        assertThat(page.locator("main")).containsText("salasanan vaihto");
    }

    @Test
    void vain_searches_become_work_and_are_dealt_with(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "koordinaattori");
        var cluster = page.locator(".card", new Page.LocatorOptions().setHasText("polkupyörähuolto"));
        page.navigate("/editor/vain");
        assertThat(cluster).containsText("Ei osumia");

        cluster.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Kysy omistajalta"))
                .click();
        page.locator("form[action='/editor/question'] button").click();
        page.waitForURL("**/editor/vain?done=asked");
        assertThat(cluster).hasCount(0);
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("polkupyörähuolto")))
                .containsText("Kysytty omistajalta");

        page.navigate("/editor/overview");
        assertThat(page.locator("main")).containsText("Haulla ”polkupyörähuolto”");
        page.locator("li", new Page.LocatorOptions().setHasText("Mistä saan avaimen?"))
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(page.locator("main")).not().containsText("Mistä saan avaimen?");
    }

    @Test
    void a_change_is_replayed_on_what_was_searched_before(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "koordinaattori");
        page.navigate("/editor/lesson?kind=pin&word=wilma+salasana&try=1");
        page.locator("input[type=radio]").last().check();
        page.locator("button[name=try]").click();
        assertThat(page.locator("#effect")).containsText("Samat haut uudelleen");
        assertThat(page.locator("#effect tbody tr").first()).containsText("wilma salasana");
        assertThat(page.locator("#effect .badge").first()).containsText("nousee");
        assertThat(page.locator("#save")).isVisible();
    }

    @Test
    void others_of_the_staff_have_no_desk(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "opettaja");
        assertThat(page.locator(".site-nav a[href='/editor/overview']")).hasCount(0);
        assertThat(page.navigate("/editor/vocabulary").status()).isEqualTo(403);
    }

    @Test
    void no_page_of_the_desk_breaks_the_accessibility_rules(RunningLuotsi luotsi) {
        var faults = new ArrayList<String>();
        var page = browser.signedIn(luotsi, "koordinaattori");
        for (var path : List.of(
                "/editor/overview",
                "/editor/vain",
                "/editor/question",
                "/editor/vocabulary",
                "/editor/lesson?kind=synonym",
                "/editor/lesson?kind=synonym&word=chromebook&other=salasana&both=1&try=1",
                "/editor/lesson?kind=synonym&word=a+b&other=c&try=1",
                "/editor/lesson?kind=definition&word=DPIA&other=Arvio&try=1",
                "/editor/lesson?kind=pin&word=salasana",
                "/editor/quality",
                "/editor/judge?q=salasana")) {
            check(page, path, faults);
        }
        page.context().close();
        assertThat(faults).isEmpty();
    }

    private static void teach(Page page, String word, String other) {
        page.navigate("/editor/vocabulary");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lisää synonyymi"))
                .click();
        page.locator("#word").fill(word);
        page.locator("#other").fill(other);
        page.locator("button[name=try]").click();
        assertThat(page.locator("#effect")).containsText("Haku: " + word);
        assertThat(page.locator("#effect")).containsText("Muutoksen jälkeen");
        page.locator("#save").click();
        page.waitForURL("**/editor/vocabulary**");
        assertThat(page.locator("main")).containsText(word + " ↔ " + other);
    }

    private static void rollBack(Page page) {
        page.navigate("/editor/vocabulary");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Peru tämä muutos"))
                .click();
        page.waitForURL("**/editor/vocabulary?done=RETURNED");
    }

    private static void check(Page page, String path, List<String> faults) {
        page.navigate(path);
        if (page.locator(".fault").count() > 0) {
            faults.add(path + ": shows a fault");
        }
        faults.addAll(Accessible.faults(page, path));
    }

    private static void search(Page page, String words) {
        page.locator("input[name=q]").first().fill(words);
        page.locator("input[name=q]").first().press("Enter");
        page.waitForURL("**/search?**");
    }
}
