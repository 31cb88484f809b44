package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A document that becomes secret, leaves its source and is destroyed, in the running product, whose general period is over at once. */
@ExtendWith(RunningLuotsi.class)
class HandlingIT {
    @TempDir
    static Path folder;

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
    void a_document_becomes_secret_and_is_destroyed_when_it_has_left_its_source(RunningLuotsi luotsi)
            throws IOException {
        var faults = new ArrayList<String>();
        var api = new PortalStatus(luotsi.url(), luotsi.token());
        Files.writeString(folder.resolve("halytys.md"), "# Murtohälytin\n\nMurtohälyttimen koodi on talonmiehellä.");
        Files.writeString(folder.resolve("kukat.md"), "# Kukat\n\nKukat kastelee talonmies.");
        var source = api.post(
                        "/api/v1/sources",
                        Json.createObjectBuilder()
                                .add("folder", folder.toString())
                                .build())
                .getString("id");
        harvest(api, source);

        var teacher = signedIn(luotsi, "opettaja", 1280, false);
        teacher.navigate("/search?q=murtohälytin");
        assertThat(teacher.locator("ol.results .result").first()).containsText("talonmiehellä");
        var document = teacher.locator("ol.results .result a").first().getAttribute("href");

        var editor = signedIn(luotsi, "koordinaattori", 1280, false);
        editor.navigate(document);
        editor.locator(".about a[href^='/editor/handling']").press("Enter");
        editor.locator("#publicity").selectOption("SECRET");
        editor.locator("#retention-years").check();
        editor.locator("#ground").fill("JulkL 24 § 1 mom. 7 kohta");
        editor.locator("main form button").press("Enter");
        assertThat(editor.locator("main .notice")).containsText("Kirjoita oma säilytysaika vuosina");
        assertThat(editor.locator("#ground")).hasValue("JulkL 24 § 1 mom. 7 kohta");
        editor.locator("#retention-general").check();
        editor.locator("main form button").press("Enter");
        assertThat(editor.locator("main .notice")).containsText("Päätös on tallennettu");
        assertThat(editor.locator("main ul.rows")).containsText("Salassa pidettävä");
        var address = editor.url().substring(luotsi.url().length());

        assertThat(teacher.navigate(document).status()).isEqualTo(404);
        api.awaitIndex();
        teacher.navigate("/search?q=murtohälytin");
        assertThat(teacher.locator("main")).not().containsText("talonmiehellä");
        editor.navigate("/search?q=murtohälytin");
        assertThat(editor.locator("main")).containsText("talonmiehellä");

        Files.delete(folder.resolve("halytys.md"));
        harvest(api, source);
        editor.navigate("/editor/retention");
        assertThat(editor.locator("main")).containsText("Murtohälytin");
        assertThat(editor.locator("main input[type=checkbox]")).hasCount(0);
        var administrator = signedIn(luotsi, "admin", 1280, false);
        administrator.navigate("/editor/retention");
        administrator.locator("li:has-text('Murtohälytin') input").check();
        administrator.locator("main form button").press("Enter");
        assertThat(administrator.locator("main .notice h2")).containsText("Hävitetäänkö pysyvästi 1 asiakirjaa?");
        administrator.locator("main form button").press("Enter");
        assertThat(administrator.locator("main .notice")).containsText("Hävitettiin 1 asiakirjaa");
        assertThat(administrator.locator("main ul.rows").last()).containsText("Murtohälytin");

        var seen = signedIn(luotsi, "admin", 1280, true);
        for (var page : List.of("/editor/retention", address.replaceAll("&.*", ""), "/editor/overview")) {
            seen.navigate(page);
            faults.addAll(Accessible.faults(seen, page));
        }
        seen.navigate("/search?q=kukat");
        seen.navigate(seen.locator("ol.results .result a").first().getAttribute("href"));
        seen.navigate(seen.locator(".about a[href^='/editor/handling']").getAttribute("href"));
        faults.addAll(Accessible.faults(seen, "/editor/handling"));
        assertThat(faults).isEmpty();
    }

    private static void harvest(PortalStatus api, String source) {
        var run = api.post("/api/v1/sources/" + source + "/harvest", JsonObject.EMPTY_JSON_OBJECT)
                .getString("harvestId");
        PortalStatus.await(
                () -> !api.get("/api/v1/harvests/" + run).getString("state").equals("RUNNING"));
        api.awaitIndex();
    }

    private static Page signedIn(RunningLuotsi luotsi, String login, int width, boolean hasScript) {
        return browser.signedIn(luotsi, login, width, ColorScheme.LIGHT, hasScript);
    }
}
