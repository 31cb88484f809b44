package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The search page in a browser: suggestions, facets, and help for searches that find nothing. */
@ExtendWith(RunningLuotsi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPageIT {
    private static final int PHONE = 320;
    private static final int DESK = 1280;

    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void suggestions_are_chosen_by_keyboard(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "opettaja", DESK, ColorScheme.LIGHT);
        page.navigate("/help");
        page.keyboard().press("/");
        page.keyboard().type("oppilaan sal");
        var field = page.getByRole(AriaRole.COMBOBOX);
        assertThat(field).hasAttribute("aria-expanded", "true");
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        assertThat(page.locator("form.search [role=status]")).hasText(Pattern.compile("\\d+ ehdotu.*"));

        page.keyboard().press("ArrowDown");
        var chosen = page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setSelected(true));
        assertThat(chosen).hasCount(1);
        assertThat(field).hasAttribute("aria-activedescendant", chosen.getAttribute("id"));
        assertThat(field).hasValue("oppilaan sal");
        var words = chosen.getAttribute("data-text");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?**");
        assertThat(page.locator("#q")).hasValue(words);
        assertThat(page.locator("ol.results .result").first()).isVisible();
    }

    @Test
    void suggestions_never_take_what_was_typed(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "opettaja", DESK, ColorScheme.LIGHT);
        page.locator("#q").click();
        page.keyboard().type("salas");
        assertThat(page.getByRole(AriaRole.LISTBOX)).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.COMBOBOX)).hasAttribute("aria-expanded", "false");
        assertThat(page.locator("#q")).hasValue("salas");
        page.keyboard().type("ana");
        assertThat(page.getByRole(AriaRole.LISTBOX)).isVisible();
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=salasana");
    }

    @Test
    void a_suggestion_is_chosen_by_touch(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "opettaja", PHONE, ColorScheme.LIGHT);
        page.locator("#q").fill("teams");
        var option = page.getByRole(AriaRole.OPTION).first();
        var words = option.getAttribute("data-text");
        option.click();
        page.waitForURL("**/search?**");
        assertThat(page.locator("#q")).hasValue(words);
    }

    @Test
    void suggestions_show_only_what_the_visitor_may_see_and_are_quick(RunningLuotsi luotsi) {
        try (var staff = Visit.signedIn(luotsi.url(), "opettaja", luotsi.password("opettaja"));
                var anonymous = Visit.anonymous(luotsi.url())) {
            var path = "/api/v1/suggestions?q=" + Visit.encoded("salassap");
            assertThat(staff.get(path).body()).contains("\"kind\"");
            assertThat(anonymous.get(path).body()).isEqualTo("{\"suggestions\":[]}");
            assertThat(staff.get(path).headers().firstValue("Cache-Control")).contains("private, max-age=30");
            long start = System.nanoTime();
            for (var i = 0; i < 20; i++) {
                staff.get("/api/v1/suggestions?q=" + Visit.encoded("oh"));
            }
            assertThat(Duration.ofNanos((System.nanoTime() - start) / 20)).isLessThan(Duration.ofMillis(100));
        }
    }

    @Test
    void facets_narrow_and_chips_take_them_away(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "opettaja", DESK, ColorScheme.LIGHT);
        page.navigate("/search?q=salasana");
        var all = page.locator("h1").innerText();
        facet(page, "Aihe").getByRole(AriaRole.LINK).first().click();
        assertThat(page).hasURL(Pattern.compile(".*[?&]topic=.*"));
        facet(page, "Vuosi").getByRole(AriaRole.LINK).first().click();
        assertThat(page).hasURL(Pattern.compile(".*[?&]year=\\d{4}.*"));
        assertThat(page.locator(".chip")).hasCount(2);
        page.locator(".chip").first().click();
        assertThat(page.locator(".chip")).hasCount(1);
        page.locator(".chip").first().click();
        assertThat(page.locator(".chip")).hasCount(0);
        assertThat(page.locator("h1").innerText().split(" · ")[0]).isEqualTo(all.split(" · ")[0]);
    }

    @Test
    void a_teacher_narrows_to_what_concerns_the_own_unit(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "opettaja", DESK, ColorScheme.LIGHT);
        page.navigate("/search?q=tietosuoja");
        assertThat(facet(page, "Koskee").getByRole(AriaRole.LINK).first()).containsText("oma yksikkösi");
        assertThat(facet(page, "Koskee").locator("details p")).containsText("yksikkötyyppiä");
    }

    @Test
    void a_vain_search_offers_what_would_find_something_and_takes_a_message(RunningLuotsi luotsi) {
        var page = browser.visit(luotsi.url(), PHONE, ColorScheme.LIGHT, false);
        page.navigate("/search?q=tietosuojaseloste&year=1900&lang=fi");
        var wider = page.locator("ul.rows a");
        assertThat(wider.first()).hasText("Hae kaikilta vuosilta");
        page.locator("#message").fill("Koulukuljetuksen hakeminen");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lähetä toimitukselle"))
                .press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=tietosuojaseloste&told=thanks.*"));
        assertThat(page.locator("main")).containsText("Kiitos, viesti on perillä");
    }

    @Test
    void a_message_from_another_site_or_too_many_are_not_taken(RunningLuotsi luotsi) {
        try (var visit = Visit.signedIn(luotsi.url(), "johto", luotsi.password("johto"))) {
            var form = "q=x&message=" + Visit.encoded("Mitä tahansa");
            assertThat(visit.postFromElsewhere("/search/wish", form).statusCode())
                    .isEqualTo(403);
            for (var i = 0; i < 5; i++) {
                assertThat(told(visit, form)).contains("told=thanks");
            }
            assertThat(told(visit, form)).contains("told=later");
            assertThat(told(visit, "q=x&message=")).doesNotContain("told");
        }
    }

    @Test
    void a_browser_can_take_the_search_into_its_own_field(RunningLuotsi luotsi) {
        try (var visit = Visit.anonymous(luotsi.url())) {
            var swedish = visit.get("/opensearch.xml?ui=sv");
            assertThat(swedish.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/opensearchdescription+xml");
            assertThat(swedish.body())
                    .contains("<Language>sv</Language>")
                    .contains("template=\"" + luotsi.url() + "/search?q={searchTerms}\"");
        }
    }

    @Test
    void every_state_keeps_the_accessibility_rules(RunningLuotsi luotsi) {
        var faults = new ArrayList<String>();
        var page = browser.signedIn(luotsi, "opettaja");
        for (var start : List.of("/", "/help")) {
            page.navigate(start);
            page.locator("#q").click();
            page.keyboard().type("salas");
            assertThat(page.getByRole(AriaRole.LISTBOX)).isVisible();
            page.keyboard().press("ArrowDown");
            check(page, "suggestions on " + start, faults);
        }
        for (var path : List.of(
                "/search?q=tietosuoja&topic=tietosuoja&year=2026",
                "/search?q=tietosuoja&year=1900",
                "/search?q=xqzwvkjhgf&told=thanks",
                "/search?q=xqzwvkjhgf&told=later")) {
            page.navigate(path);
            page.locator("main details").evaluateAll("all => all.forEach(one => { one.open = true; })");
            check(page, path, faults);
        }
        page.context().close();
        assertThat(faults).isEmpty();
    }

    private static void check(Page page, String view, List<String> faults) {
        faults.addAll(Accessible.faults(page, view));
    }

    private static String told(Visit visit, String form) {
        return visit.post("/search/wish", form).headers().firstValue("Location").orElse("");
    }

    private static Locator facet(Page page, String heading) {
        return page.locator(
                ".facet",
                new Page.LocatorOptions()
                        .setHas(page.locator(
                                "h2", new Page.LocatorOptions().setHasText(Pattern.compile("^" + heading + "$")))));
    }
}
