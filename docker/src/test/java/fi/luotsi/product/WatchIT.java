package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xml.sax.InputSource;

/** Watching in a browser, and the feed. */
@ExtendWith(RunningLuotsi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchIT {

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
    void somebody_watches_a_search_and_stops_again_without_scripts(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "rehtori", 1280, ColorScheme.LIGHT, false);
        page.navigate("/watch");
        assertThat(page.locator("main")).containsText("Et seuraa vielä mitään");
        page.navigate("/search?q=salasana&lang=fi");
        press(page, "Seuraa hakua");
        assertThat(page).hasURL(luotsi.url() + "/search?q=salasana&lang=fi");
        assertThat(button(page, "Lopeta seuraaminen")).isVisible();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Seuratut"))
                .first()
                .click();
        assertThat(page.locator("main .rows li")).hasCount(1);
        assertThat(page.locator("main .rows li")).containsText("salasana (rajattu)");
        page.locator("main .rows button").click();
        assertThat(page.locator("main")).containsText("Et seuraa vielä mitään");
    }

    @Test
    void a_document_and_one_of_its_sections_are_watched(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "koordinaattori", 1280, ColorScheme.LIGHT, true);
        page.navigate("/search?q=k%C3%A4ytt%C3%B6oikeudet");
        page.locator("ol.results .result a").first().click();
        press(page, "Seuraa dokumenttia");
        assertThat(page.locator("main h1").first()).isVisible();
        page.locator(".watching summary").click();
        press(page, "Seuraa tätä kohtaa");
        page.navigate("/watch");
        assertThat(page.locator("main .rows li")).hasCount(2);
        for (var left = 1; left >= 0; left--) {
            page.locator("main .rows button").first().click();
            assertThat(page.locator("main .rows li")).hasCount(left);
        }
    }

    @Test
    void nobody_watches_by_a_form_of_another_site_or_without_signing_in(RunningLuotsi luotsi) {
        try (var staff = Visit.signedIn(luotsi.url(), "opettaja", luotsi.password("opettaja"));
                var anonymous = Visit.anonymous(luotsi.url())) {
            assertThat(staff.postFromElsewhere("/watch/add", "search=q%3Devil").statusCode())
                    .isEqualTo(403);
            assertThat(staff.get("/watch").body()).doesNotContain("evil");
            assertThat(anonymous.get("/watch").headers().firstValue("Location").orElse(""))
                    .contains("/sign-in");
            assertThat(anonymous.get("/search?q=salasana").body()).doesNotContain("/watch/add");
        }
    }

    @Test
    void a_document_that_somebody_may_not_see_is_not_watched(RunningLuotsi luotsi) {
        try (var staff = Visit.signedIn(luotsi.url(), "opettaja", luotsi.password("opettaja"))) {
            var answer = staff.post("/watch/add", "document=01a21391-1991-7bf6-ad44-accadaf645fd");
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/watch?problem=later");
        }
    }

    @Test
    void the_watch_page_breaks_no_accessibility_rule_empty_or_full(RunningLuotsi luotsi) {
        var faults = new ArrayList<String>();
        try (var visit = Visit.signedIn(luotsi.url(), "tietosuoja", luotsi.password("tietosuoja"))) {
            var page = browser.signedIn(luotsi, "tietosuoja");
            check(page, "/watch", faults);
            check(page, "/watch?problem=full", faults);
            visit.post("/watch/add", "search=q%3Dsalasana%26lang%3Dfi");
            check(page, "/watch", faults);
            check(page, "/search?q=salasana&lang=fi", faults);
            visit.post("/watch/stop", "search=q%3Dsalasana%26lang%3Dfi");
            page.context().close();
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_feed_is_well_formed_and_shows_strangers_public_documents_only(RunningLuotsi luotsi) throws Exception {
        try (var staff = Visit.signedIn(luotsi.url(), "opettaja", luotsi.password("opettaja"));
                var anonymous = Visit.anonymous(luotsi.url())) {
            var words = "/feed?q=" + Visit.encoded("tietosuojavastaavan tehtävät");
            var open = anonymous.get(words);
            var inner = staff.get(words);
            assertThat(open.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
            assertThat(inner.body()).contains("Tietosuojavastaavan tehtävät");
            for (var id : ids(inner.body())) {
                if (anonymous.get("/document?id=" + id).statusCode() == 404) {
                    assertThat(open.body()).doesNotContain(id);
                }
            }
            assertThat(ids(open.body()).size()).isLessThan(ids(inner.body()).size());
            assertThat(anonymous.get("/feed").statusCode()).isEqualTo(200);
            assertThat(ids(anonymous.get("/feed").body())).isNotEmpty();
            assertThat(anonymous.get("/search?q=salasana").body())
                    .contains("<link rel=\"alternate\" type=\"application/atom+xml\"");
        }
    }

    @Test
    void a_feed_that_is_known_already_has_no_body(RunningLuotsi luotsi) throws Exception {
        var client = HttpClient.newHttpClient();
        var address = URI.create(luotsi.url() + "/feed?q=digiturvallisuus");
        var first = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var second = client.send(
                HttpRequest.newBuilder(address).header("If-None-Match", tag).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        client.close();
    }

    private static List<String> ids(String feed) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var entries = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(feed)))
                .getElementsByTagNameNS("http://www.w3.org/2005/Atom", "id");
        var ids = new ArrayList<String>();
        for (var i = 1; i < entries.getLength(); i++) {
            ids.add(entries.item(i).getTextContent().substring("urn:uuid:".length()));
        }
        return ids;
    }

    private static void check(Page page, String path, List<String> faults) {
        page.navigate(path);
        faults.addAll(Accessible.faults(page, path));
    }

    private static void press(Page page, String name) {
        button(page, name).first().click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
