package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** An editor says who answers for a document, and that person finds on the first page what to look at. */
@ExtendWith(RunningLuotsi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StewardIT {
    private static final String OWN = "Sinun tarkistettavasi";

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
    void a_teacher_is_made_owner_confirms_and_is_relieved_without_scripts(RunningLuotsi luotsi) {
        var teacher = browser.signedIn(luotsi, "opettaja", 1280, ColorScheme.LIGHT, false);
        var name = teacher.locator(".account summary strong").first().innerText();
        assertThat(teacher.locator("main")).not().containsText(OWN);

        var editor = browser.signedIn(luotsi, "koordinaattori", 1280, ColorScheme.LIGHT, false);
        editor.navigate("/editor/reviews");
        var line = editor.locator("ul.rows > li").last();
        var title = line.locator("a").first().innerText();
        line.locator("a[href^='/editor/steward']").click();
        assertThat(editor.locator("main")).containsText("Kukaan ei vielä vastaa tästä.");
        find(editor, "qqqq");
        assertThat(editor.locator("main")).containsText("Kukaan ei löytynyt.");
        find(editor, name);
        assertThat(editor.locator("button[value=deputy]")).hasCount(0);
        editor.locator("button[value=owner]").click();
        assertThat(editor.locator(".notice.ok")).isVisible();
        assertThat(editor.locator(".facts")).containsText(name);
        var page = editor.url();

        teacher.navigate("/");
        assertThat(teacher.locator("main")).containsText(OWN);
        teacher.locator("main a", new Page.LocatorOptions().setHasText(title))
                .first()
                .click();
        assertThat(teacher.locator(".about")).containsText(name);
        teacher.locator(".reviewing button").click();
        assertThat(teacher.locator(".notice.ok")).isVisible();
        teacher.navigate("/");
        assertThat(teacher.locator("main")).not().containsText(OWN);

        editor.navigate(page);
        editor.locator("button[value=nobody]").click();
        assertThat(editor.locator("main")).containsText("Kukaan ei vielä vastaa tästä.");
    }

    @Test
    void nobody_else_names_owners_or_looks_for_colleagues(RunningLuotsi luotsi) {
        try (var teacher = Visit.signedIn(luotsi.url(), "opettaja", luotsi.password("opettaja"));
                var editor = Visit.signedIn(luotsi.url(), "koordinaattori", luotsi.password("koordinaattori"))) {
            assertThat(teacher.get("/editor/steward?name=a").statusCode()).isEqualTo(403);
            assertThat(teacher.post("/editor/steward", "as=nobody").statusCode())
                    .isEqualTo(403);
            for (var odd : List.of("", "?document=x", "?source=00000000-0000-7000-8000-000000000001", "?from=x")) {
                var page = editor.get("/editor/steward" + odd);
                assertThat(page.statusCode()).as(odd).isEqualTo(200);
                assertThat(page.body()).as(odd).contains("Asiakirjaa tai lähdettä ei löydy.");
            }
        }
    }

    @Test
    void its_pages_keep_the_accessibility_rules(RunningLuotsi luotsi) {
        var faults = new ArrayList<String>();
        var page = browser.signedIn(luotsi, "koordinaattori");
        page.navigate("/editor/reviews?list=left");
        faults.addAll(Accessible.faults(page, "left"));
        page.navigate("/editor/reviews?list=never");
        page.locator("a[href^='/editor/steward']").first().click();
        find(page, "a");
        faults.addAll(Accessible.faults(page, "steward"));
        page.context().close();
        assertThat(faults).isEmpty();
    }

    private static void find(Page page, String name) {
        page.locator("#name").fill(name);
        page.locator("main form[role=search] button").click();
    }
}
