package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody new is guided by role, every page has its help, and an editor writes both anew. */
@ExtendWith(RunningLuotsi.class)
class GuideIT {
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void somebody_new_goes_through_the_first_steps_of_their_roles(RunningLuotsi luotsi) {
        var head = browser.signedIn(luotsi, "rehtori", 320, ColorScheme.LIGHT, false);
        head.navigate("/");
        head.locator("main a[href='/first-steps']").press("Enter");
        assertThat(head.locator("main h2")).hasCount(2);
        assertThat(head.locator("main")).containsText("Katso yksikkösi tilanne");
        assertThat(head.locator("main")).not().containsText("Lisää lähde");
        var left = head.locator("main button[value]").count();
        head.locator("button[value=UNIT_STANDING]").press("Enter");
        assertThat(head.locator("button[value=UNIT_STANDING]")).hasCount(0);
        assertThat(head.locator("main button[value]")).hasCount(left - 1);
        head.locator("button[value=hidden]").press("Enter");
        assertThat(head.locator("main .notice")).containsText("eivät enää näy etusivulla");
        head.navigate("/");
        assertThat(head.locator("main a[href='/first-steps']")).hasCount(0);
        head.navigate("/help");
        assertThat(head.locator("main a[href='/first-steps']")).hasCount(1);
    }

    @Test
    void an_editor_writes_the_help_of_a_page_anew(RunningLuotsi luotsi) {
        var teacher = browser.signedIn(luotsi, "opettaja", 320, ColorScheme.LIGHT, false);
        teacher.navigate("/watch");
        assertThat(teacher.locator(".page-help")).containsText("mitä seuraat");
        var editor = browser.signedIn(luotsi, "koordinaattori", 1280, ColorScheme.LIGHT, false);
        editor.navigate("/editor/guide?language=fi");
        editor.locator("textarea[name='guide.page.watch']").fill("Seuraa <b>vain</b> tärkeää.");
        editor.locator("main form button").press("Enter");
        assertThat(editor.locator("main .notice")).containsText("tallennettu");
        teacher.navigate("/watch");
        assertThat(teacher.locator(".page-help")).containsText("Seuraa <b>vain</b> tärkeää.");
        var other = browser.signedIn(luotsi, "toimittaja", 1280, ColorScheme.LIGHT, false);
        other.navigate("/editor/guide?language=fi");
        editor.locator("textarea[name='guide.page.watch']").fill("Seuraa.");
        editor.locator("main form button").press("Enter");
        other.locator("textarea[name='guide.page.pupils']").fill("Oppilaille.");
        other.locator("main form button").press("Enter");
        assertThat(other.locator("textarea[name='guide.page.watch']")).hasValue("Seuraa.");
        editor.navigate("/editor/guide?language=fi");
        editor.locator("textarea[name='guide.page.watch']").fill("");
        editor.locator("main form button").press("Enter");
        teacher.navigate("/watch");
        assertThat(teacher.locator(".page-help")).containsText("mitä seuraat");
    }

    @Test
    void everybody_can_use_the_pages(RunningLuotsi luotsi) {
        var faults = new ArrayList<String>();
        var page = browser.signedIn(luotsi, "admin");
        for (var path : new String[] {"/first-steps", "/editor/guide"}) {
            page.navigate(path);
            faults.addAll(Accessible.faults(page, path));
        }
        assertThat(faults).isEmpty();
    }
}
