package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The main tasks in a browser, and every page held against the accessibility rules. */
@Order(1)
@ExtendWith(RunningLuotsi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserIT {
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
    void a_teacher_signs_in_searches_and_opens_the_paragraph_that_answers(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "opettaja");
        search(page, "oppilaan salasanan vaihto");

        var first = page.locator("ol.results .result").first();
        assertThat(first).containsText("salasanan");
        assertThat(first.locator("mark").first()).isVisible();
        first.getByRole(AriaRole.LINK).first().click();

        assertThat(page.locator("main h1").first()).containsText("salasana");
        assertThat(page.locator("main mark").first()).isVisible();
        assertThat(page.url()).contains("q=oppilaan");
    }

    @Test
    void words_are_found_in_their_inflected_forms(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "opettaja");
        search(page, "käyttöoikeus");
        var first = page.locator("ol.results .result").first();
        assertThat(marked(first, "käyttöoikeudet")).isVisible();

        first.getByRole(AriaRole.LINK).first().click();
        assertThat(marked(page.locator("main"), "käyttöoikeuksien")).isVisible();
    }

    @Test
    void the_language_switch_keeps_page_and_query(RunningLuotsi luotsi) {
        var page = browser.visit(luotsi.url());
        page.navigate("/search?q=digiturvallisuus");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Svenska"))
                .click();

        assertThat(page.locator("html")).hasAttribute("lang", "sv");
        assertThat(page.locator("input[name=q]").first()).hasValue("digiturvallisuus");
        page.navigate("/help");
        assertThat(page.locator("html")).hasAttribute("lang", "sv");
    }

    @Test
    void searching_and_reading_work_without_scripts_on_a_phone(RunningLuotsi luotsi) {
        var page = browser.visit(luotsi.url(), PHONE, ColorScheme.LIGHT, false);
        page.navigate("/");
        search(page, "tietosuojaseloste");
        page.locator("ol.results .result")
                .first()
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        assertThat(page.locator("main mark").first()).isVisible();
    }

    @Test
    void the_search_field_is_reached_and_used_by_keyboard(RunningLuotsi luotsi) {
        var page = browser.visit(luotsi.url());
        page.navigate("/help");
        page.keyboard().press("/");
        page.keyboard().type("huoltaja");
        page.keyboard().press("Enter");
        assertThat(page.locator("ol.results .result").first()).isVisible();
        page.navigate("/help");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasAttribute("href", "#main");
    }

    @Test
    void a_vain_search_helps_on(RunningLuotsi luotsi) {
        var page = browser.visit(luotsi.url());
        page.navigate("/search?q=xqzwvkjhgf");
        assertThat(page.locator("main")).containsText("xqzwvkjhgf");
        assertThat(page.locator("ol.results")).hasCount(0);
    }

    @Test
    void markup_in_a_query_is_shown_as_text(RunningLuotsi luotsi) {
        var page = browser.visit(luotsi.url());
        var dialogs = new ArrayList<String>();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        page.navigate("/search?q=" + Visit.encoded("<img src=x onerror=alert(1)> #{7*7} ${7*7}"));
        assertThat(dialogs).isEmpty();
        assertThat(page.locator("input[name=q]").first()).hasValue("<img src=x onerror=alert(1)> #{7*7} ${7*7}");
    }

    @Test
    void an_administrator_adds_a_folder_harvests_it_and_reads_the_report(RunningLuotsi luotsi, @TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("ohje.md"), "# Lehmän ohje\n\nNautakarjan digiturvan erikoisohje.");
        Files.writeString(folder.resolve("tyhja.txt"), "");
        var page = browser.signedIn(luotsi, "admin");
        page.navigate("/admin/sources");
        page.locator("input[name$=path], input[id$=path]").first().fill(folder.toString());
        page.locator("input[id$=nameFi]").fill("Karjaohjeet");
        page.locator("input[id$=nameSv]").fill("Boskapsanvisningar");
        page.locator("input[id$=nameEn]").fill("Cattle instructions");
        page.locator("input[id$=owner]").fill("Rehtori");
        page.locator("form:has(input[id$=nameFi]) button[type=submit]").first().click();

        Browser.arrive(page, "**/admin/harvest**");
        assertThat(page.locator("main")).containsText("tyhja.txt");

        page.navigate("/admin/sources");
        var row = page.locator("tr", new Page.LocatorOptions().setHasText("Karjaohjeet"));
        row.getByRole(AriaRole.BUTTON).first().click();
        Browser.arrive(page, "**/admin/harvest**");
        assertThat(page.locator("main .rows li")).hasCount(2);

        search(page, "nautakarja");
        assertThat(page.locator("ol.results .result").first()).containsText("Lehmän ohje");
    }

    @Test
    void a_fault_in_accessibility_would_be_seen(RunningLuotsi luotsi) {
        var page = browser.visit(luotsi.url());
        page.navigate("/");
        page.evaluate("document.querySelector('main').appendChild(document.createElement('img'))");
        assertThat(Accessible.faults(page, "/")).hasSize(2).allMatch(fault -> fault.contains("image-alt"));
        page.context().close();
    }

    @Test
    void no_page_breaks_the_accessibility_rules(RunningLuotsi luotsi) {
        var faults = new ArrayList<String>();
        var checked = 0;
        var anonymous = browser.visit(luotsi.url());
        var administrator = browser.signedIn(luotsi, "admin");
        for (var path : List.of(
                "/",
                "/search",
                "/search?q=salasana",
                "/search?q=xqzwvkjhgf",
                "/sign-in",
                "/help",
                "/accessibility",
                "/privacy",
                "/nothing")) {
            checked += check(anonymous, path, faults);
        }
        for (var path : List.of(
                "/",
                "/search?q=tietosuojavastaava",
                firstDocument(administrator),
                "/admin/sources",
                "/admin/status",
                "/admin/explain?words=salasanan+vaihto",
                firstReport(administrator))) {
            checked += check(administrator, path, faults);
        }
        anonymous.context().close();
        administrator.context().close();
        assertThat(faults).as("of %d views", checked).isEmpty();
    }

    private static int check(Page page, String path, List<String> faults) {
        page.navigate(path);
        faults.addAll(Accessible.faults(page, path));
        return 1;
    }

    private static String firstDocument(Page page) {
        page.navigate("/search?q=tietosuojavastaavan+teht%C3%A4v%C3%A4t");
        return page.locator("ol.results .result a").first().getAttribute("href");
    }

    private static String firstReport(Page page) {
        page.navigate("/admin/sources");
        return page.locator("main a[href*='/admin/harvest']").first().getAttribute("href");
    }

    private static void search(Page page, String words) {
        page.locator("input[name=q]").first().fill(words);
        page.locator("input[name=q]").first().press("Enter");
        page.waitForURL("**/search?**");
    }

    private static Locator marked(Locator where, String form) {
        return where.locator("mark")
                .filter(new Locator.FilterOptions()
                        .setHasText(Pattern.compile("^" + form + "$", Pattern.CASE_INSENSITIVE)))
                .first();
    }
}
