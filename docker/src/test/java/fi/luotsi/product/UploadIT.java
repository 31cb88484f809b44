package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files by hand, a dry run, trying again, and a source that is removed, in the running product. */
@ExtendWith(RunningLuotsi.class)
class UploadIT {
    private static final String HOSTILE = "../../<b onmouseover=alert(1)>liite.html";
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
    void an_editor_puts_files_in_sends_one_again_and_takes_it_out(RunningLuotsi luotsi) {
        var faults = new ArrayList<String>();
        var page = signedIn(luotsi, "koordinaattori", 1280, false);
        var seen = signedIn(luotsi, "koordinaattori", 1280, true);
        seen.navigate("/editor/upload");
        check(seen, faults);
        page.navigate("/editor/upload");
        send(
                page,
                file("kuutamoretki.md", "# Kuutamoretki\n\nKuutamoretken eväät pakkaa keittiö."),
                file("tyhja.txt", ""),
                file(HOSTILE, "<h1>Liite</h1><p>Varjostuspenkki siirretään kesäksi.</p>"));
        assertThat(page.locator("#result li")).hasCount(3);
        assertThat(page.locator("#result li").nth(0)).containsText("Haussa");
        assertThat(page.locator("#result li").nth(1)).containsText("Tiedosto on tyhjä.");
        assertThat(page.locator("#result li").nth(2)).containsText("liite.html");
        assertThat(page.locator("#result b[onmouseover]").count()).isZero();
        var address = page.url();
        seen.navigate(address.substring(luotsi.url().length()));
        check(seen, faults);

        new PortalStatus(luotsi.url(), luotsi.token()).awaitIndex();
        page.navigate("/search?q=kuutamoretki");
        assertThat(page.locator("ol.results .result").first()).containsText("Kuutamoretki");

        page.navigate("/editor/upload");
        send(page, file("kuutamoretki.md", "# Kuutamoretki\n\nKuutamoretken eväät pakkaa vahtimestari."));
        assertThat(page.locator("#result li").first()).containsText("versio 2");
        new PortalStatus(luotsi.url(), luotsi.token()).awaitIndex();
        page.navigate("/search?q=kuutamoretki");
        assertThat(page.locator("ol.results .result").first()).containsText("vahtimestari");

        page.navigate("/editor/upload");
        page.locator("li:has-text('kuutamoretki.md') button").press("Enter");
        assertThat(page.locator("main .notice")).containsText("poistetaan hausta");
        new PortalStatus(luotsi.url(), luotsi.token()).awaitIndex();
        page.navigate("/search?q=kuutamoretki");
        assertThat(page.locator("main")).not().containsText("vahtimestari");
        assertThat(faults).isEmpty();
    }

    @Test
    void an_administrator_looks_first_tries_again_and_removes_the_source(RunningLuotsi luotsi) throws IOException {
        var faults = new ArrayList<String>();
        var folder = Files.createTempDirectory("luotsi-koe");
        Files.writeString(folder.resolve("ruutitupa.md"), "# Ruutituvan avaimet\n\nRuutituvan avain on kansliassa.");
        Files.writeString(folder.resolve("tyhja.md"), "");
        var page = signedIn(luotsi, "admin", 1280, true);
        page.navigate("/admin/sources");
        page.locator("#path").fill(folder.toString());
        page.locator("#nameFi").fill("Koekansio");
        page.locator("#owner").fill("Kanslia");
        page.locator("form:has(#nameFi) button[type=submit]").click();
        Browser.arrive(page, "**/admin/harvest**");
        assertThat(page.locator("main .badge").first()).containsText("Valmis");
        check(page, faults);

        Files.writeString(folder.resolve("tyhja.md"), "# Nyt täynnä\n\nTekstiä.");
        page.locator("tr:has-text('tyhja.md') button").click();
        page.waitForURL(url -> url.contains("/admin/harvest"));
        assertThat(page.locator("main")).containsText("Kaikki tiedostot saatiin luettua.");

        Files.writeString(folder.resolve("uusi.md"), "# Uusi");
        Files.delete(folder.resolve("tyhja.md"));
        page.navigate("/admin/sources");
        page.locator("tr:has-text('Koekansio') a[href*=dryrun]").click();
        check(page, faults);
        page.locator("main form button").first().click();
        assertThat(page.locator("main .meta")).containsText("Valmis");
        assertThat(page.locator("main")).containsText("uusi.md");
        assertThat(page.locator("main")).containsText("tyhja.md");
        check(page, faults);

        page.navigate("/admin/status");
        check(page, faults);
        page.navigate("/admin/sources");
        page.locator("tr:has-text('Koekansio') a[href*='/admin/remove']").click();
        assertThat(page.locator("h1")).containsText("Poistetaanko lähde Koekansio?");
        check(page, faults);
        page.locator("main form button").click();
        Browser.arrive(page, "**/admin/sources");
        assertThat(page.locator("tbody tr:has-text('Koekansio')")).hasCount(0);
        page.locator("main .rows a:has-text('Koekansio')").click();
        assertThat(page.locator("main")).containsText("Lähde on poistettu.");
        check(page, faults);

        new PortalStatus(luotsi.url(), luotsi.token()).awaitIndex();
        page.navigate("/search?q=ruutitupa");
        assertThat(page.locator("main")).not().containsText("kansliassa");
        assertThat(metrics(luotsi, luotsi.token())).contains("luotsi_source_documents{source=");
        assertThat(metrics(luotsi, "")).doesNotContain("luotsi_source");
        assertThat(faults).isEmpty();
        RunningLuotsi.delete(folder);
    }

    @Test
    void files_from_strangers_and_from_other_sites_are_not_even_read(RunningLuotsi luotsi) throws Exception {
        assertThat(post(luotsi, luotsi.url(), "").statusCode()).isIn(302, 303);
        assertThat(post(luotsi, "https://evil.example", "").statusCode()).isEqualTo(403);
        try (var left = Files.walk(luotsi.process().data())) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.startsWith("upload-"));
        }
    }

    private static HttpResponse<String> post(RunningLuotsi luotsi, String origin, String cookie) throws Exception {
        var body = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nA\r\n--x--\r\n";
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(luotsi.url() + "/editor/upload/files"))
                    .header("Origin", origin)
                    .header("Cookie", cookie)
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String metrics(RunningLuotsi luotsi, String token) throws IOException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(luotsi.url() + "/api/v1/metrics"))
                    .header("Authorization", "Bearer " + token)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ending);
        }
    }

    private static void send(Page page, FilePayload... files) {
        page.locator("#files").setInputFiles(files);
        page.locator("#owner").fill("Opetuspäällikkö");
        page.locator("form:has(#files) button").press("Enter");
        page.waitForURL("**/editor/upload?upload=**");
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "application/octet-stream", text.getBytes(UTF_8));
    }

    private static void check(Page page, List<String> faults) {
        faults.addAll(Accessible.faults(page, page.url()));
    }

    private static Page signedIn(RunningLuotsi luotsi, String login, int width, boolean hasScript) {
        var page = browser.signedIn(luotsi, login, width, ColorScheme.LIGHT, hasScript);
        page.setDefaultTimeout(60_000);
        return page;
    }
}
