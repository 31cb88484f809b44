package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A coordinator adds a system on a phone without scripts, looks at its file, takes it; another system tells its use itself. */
@ExtendWith(RunningLuotsi.class)
class UsageIT {
    private static final String MONTH =
            YearMonth.now(ZoneId.of("Europe/Helsinki")).minusMonths(1).toString();
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
    void a_coordinator_adds_a_system_and_takes_its_file(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "koordinaattori", 320, ColorScheme.LIGHT, false);
        page.navigate("/usage");
        add(page, "Primus", "primus", "NUMBER", "STAFF");
        assertThat(page.locator("main")).containsText("Järjestelmä on lisätty");
        assertThat(page.locator("main")).containsText("sarake henkilönumero");
        page.navigate("/usage");
        add(page, "Toinen", "primus", "EMAIL", "STATED");
        assertThat(page.locator("#problem")).containsText("Tunnus on jo toisella järjestelmällä");
        assertThat(page.locator("#name")).hasValue("Toinen");
        assertThat(page.locator("#rule")).hasValue("EMAIL");

        page.navigate("/usage");
        send(page, "Nimi\nx\n");
        assertThat(page.locator("#fileProblem")).containsText("puuttuu sarake");
        send(page, "Henkilönumero\n100001\n100008\n100008\n131052-308T\n999\n");
        assertThat(page.locator("#whole")).containsText("2/");
        assertThat(page.locator("#whole")).containsText("koko henkilöstö");
        assertThat(page.locator("#faults")).containsText("Rivi 4");
        assertThat(page.locator("#faults")).containsText("Rivillä on henkilötunnus");
        assertThat(page.locator("#faults")).not().containsText("131052");
        var pages = new ArrayList<>(List.of("/usage", page.url()));
        page.locator("main form button[value='take']").press("Enter");
        assertThat(page.locator("#done")).containsText("Tiedosto on otettu käyttöön");
        assertThat(page.locator("main tbody")).containsText("Mikä tahansa järjestelmä");
        send(page, "Henkilönumero\n100001\n100008\n100008\n131052-308T\n999\n");
        assertThat(page.locator("#done")).containsText("Mitään ei muutettu");

        add(page, "Seppo", "seppo", "COUNTS", "STATED");
        page.locator("#licences").fill("KO-KALLI 4\nXXX 4");
        page.locator("main form button").press("Enter");
        assertThat(page.locator("#odd")).containsText("XXX 4");
        page.locator("#licences").fill("KO-KALLI 4");
        page.locator("main form button").press("Enter");
        assertThat(page.locator("main .notice")).containsText("Lisenssit on tallennettu");
        pages.add(page.url());
        var withScripts = browser.signedIn(luotsi, "koordinaattori");
        var faults = new ArrayList<String>();
        for (var one : pages) {
            withScripts.navigate(one);
            faults.addAll(Accessible.faults(withScripts, one));
        }
        assertThat(faults).isEmpty();
    }

    private static void add(Page page, String name, String code, String rule, String base) {
        page.locator("#name").fill(name);
        page.locator("#code").fill(code);
        page.locator("#rule").selectOption(rule);
        page.locator("#base").selectOption(base);
        page.locator("form[action='/usage'] button").press("Enter");
    }

    private static void send(Page page, String file) {
        page.locator("#system").selectOption(new SelectOption().setLabel("Primus"));
        page.locator("#month").fill(MONTH);
        page.locator("#file").setInputFiles(new FilePayload("primus.csv", "text/csv", file.getBytes(UTF_8)));
        page.locator("form[action='/usage/file'] button").press("Enter");
    }

    @Test
    void another_system_tells_its_use_with_a_token_that_may_do_only_that(RunningLuotsi luotsi) {
        try (var coordinator = Visit.signedIn(luotsi.url(), "koordinaattori", luotsi.password("koordinaattori"))) {
            coordinator.post("/usage", "name=Wilma&code=wilma&kind=E_SERVICE&rule=EMAIL&base=TEACHING");
            try (var wilma =
                    Visit.bearing(luotsi.url(), coordinator.token("usage").orElseThrow())) {
                var rows = "[{\"who\":\"kaarina.lehtovaara@merikallio.example\"},{\"who\":\"%s\"}]";
                var told = "{\"system\":\"wilma\",\"month\":\"" + MONTH + "\",\"dryRun\":%s,\"rows\":" + rows + "}";
                var teacher = "x@merikallio.example";
                assertThat(push(wilma, told.formatted("true", teacher))).contains("NOTHING_COUNTS");
                teacher = teacherAddress();
                assertThat(push(wilma, told.formatted("true", teacher)))
                        .contains("\"outcome\":\"dryRun\"", "\"active\":1,", "\"base\":\"TEACHING\"", "NOT_ENTITLED");
                assertThat(push(wilma, told.formatted("false", teacher))).contains("\"outcome\":\"taken\"");
                assertThat(push(wilma, told.formatted("false", teacher))).contains("\"outcome\":\"same\"");
                assertThat(push(wilma, "{\"system\":\"wilma\",\"month\":\"lokakuu\"}"))
                        .contains("2026-10");
                assertThat(wilma.get("/api/v1/search?q=x").statusCode()).isEqualTo(403);
            }
        }
        try (var teacher = Visit.signedIn(luotsi.url(), "opettaja", luotsi.password("opettaja"))) {
            assertThat(teacher.get("/usage").statusCode()).isEqualTo(403);
        }
    }

    private static String push(Visit system, String json) {
        return system.send("POST", "/api/v1/usage", json, system.url(), "application/json")
                .body();
    }

    /** Of somebody who teaches, from the sample's list. */
    private static String teacherAddress() {
        try (var lines = Files.lines(Path.of("../compliance/sample/people.csv"))) {
            return lines.map(line -> line.split(";"))
                    .filter(cells -> cells[6].equals("yes") && cells[7].compareTo("2026-01-01") < 0)
                    .findFirst()
                    .orElseThrow()[3];
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
