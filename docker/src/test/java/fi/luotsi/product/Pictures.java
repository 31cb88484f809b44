package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes the pictures of the README anew from the running product. Its name keeps it out of the whole test run, which must not write into the sources; how to
 * run it says CONTRIBUTING.
 */
@ExtendWith(RunningLuotsi.class)
class Pictures {
    private static final Path FOLDER = Path.of("../docs/pictures");
    private static final Path HANDBOOK = Path.of("../content/sample/kasikirja");
    private static final String QUESTION = "/search?q=" + Visit.encoded("oppilaan salasanan vaihto");

    @Test
    void of_the_tour(RunningLuotsi luotsi) throws IOException {
        Files.createDirectories(FOLDER);
        try (var browser = new Browser()) {
            var staff = signedIn(browser, luotsi, "opettaja", 1280, 860, ColorScheme.LIGHT);
            take(staff, "/", "home");
            staff.navigate(QUESTION);
            take(staff, QUESTION, "search");
            take(staff, firstHit(staff), "document");

            take(staff, "/training", "training");
            var leader = signedIn(browser, luotsi, "johto", 1280, 860, ColorScheme.LIGHT);
            take(leader, "/figures", "figures");

            var phone = signedIn(browser, luotsi, "opettaja", 390, 844, ColorScheme.DARK);
            phone.navigate(QUESTION);
            take(phone, firstHit(phone), "phone");

            var administrator = signedIn(browser, luotsi, "admin", 1280, 860, ColorScheme.LIGHT);
            var report = harvest(administrator, archive());
            take(administrator, report, "report");
            take(administrator, "/admin/sources", "sources");
            take(administrator, "/admin/status", "status");
        }
    }

    private static void take(Page page, String path, String name) {
        page.navigate(path);
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }

    private static String firstHit(Page page) {
        return page.locator("ol.results .result a").first().getAttribute("href");
    }

    /** A folder as they are found: most of it good, some of it not. */
    private static Path archive() throws IOException {
        var folder = Files.createDirectories(Path.of("target/rehtorien-arkisto").toAbsolutePath());
        try (var chapters = Files.list(HANDBOOK)) {
            for (var chapter : chapters.toList()) {
                Files.copy(chapter, folder.resolve(chapter.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var pdf = Files.readAllBytes(HANDBOOK.resolve("02-tietosuojan-perusteet.pdf"));
        Files.write(folder.resolve("johtoryhma-2026-03.pdf"), Arrays.copyOf(pdf, 4000));
        Files.write(folder.resolve("luonnos.docx"), Arrays.copyOf(pdf, 0));
        Files.write(
                folder.resolve("ryhmakuva.jpg"),
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0});
        return folder;
    }

    private static String harvest(Page page, Path folder) {
        page.navigate("/admin/sources");
        page.locator("input[id$=path]").fill(folder.toString());
        page.locator("input[id$=nameFi]").fill("Rehtorien arkisto");
        page.locator("input[id$=owner]").fill("Rehtori");
        page.locator("form:has(input[id$=nameFi]) button[type=submit]").click();
        page.waitForURL("**/admin/harvest**");
        assertThat(page.locator("main table")).containsText("luonnos.docx");
        assertThat(page.locator("main .panel")).hasCount(0);
        return page.url();
    }

    private static Page signedIn(
            Browser browser, RunningLuotsi luotsi, String login, int width, int height, ColorScheme scheme) {
        var page = browser.signedIn(luotsi, login, width, scheme);
        page.setViewportSize(width, height);
        return page;
    }
}
