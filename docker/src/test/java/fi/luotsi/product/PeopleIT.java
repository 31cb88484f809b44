package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The personnel file, people, roles and units in the running product, without scripts. */
@ExtendWith(RunningLuotsi.class)
class PeopleIT {
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
    void a_personnel_file_is_looked_at_taken_in_and_undone(RunningLuotsi luotsi) throws IOException {
        var rows = Files.readAllLines(Path.of("../compliance/sample/people.csv"));
        var page = signedIn(luotsi, 1280, false);
        send(page, rows);
        assertThat(page.locator("main")).containsText("Tiedosto ei muuta mitään");

        var last = rows.getLast().split(";");
        var changed = new ArrayList<>(rows.subList(0, rows.size() - 1));
        changed.add("999999;Uuno;Uusitulokas;uuno@merikallio.example;KO-SATA;kuraattori;no;2026-08-01;fi");
        changed.add("999998;Virhe;Rivillä;;KO-SATA;kuraattori;no;31.2.2026;fi");
        send(page, changed);
        assertThat(page.locator("main")).containsText(last[1] + " " + last[2]);
        assertThat(page.locator("main")).containsText("Rivi " + (changed.size()));
        var changes = page.url().substring(luotsi.url().length());
        var faults = new ArrayList<String>();
        var wide = signedIn(luotsi, 1280, true);
        look(List.of(changes, "/admin/import"), wide, faults);
        page.locator("button[value=take]").press("Enter");
        assertThat(page.locator("main .notice")).containsText("otettu käyttöön");
        page.navigate("/admin/people?words=uusitulokas");
        assertThat(page.locator("main .rows li").first()).containsText("Satamapuiston koulu");
        page.navigate("/admin/people?words=" + last[2]);
        assertThat(page.locator("main")).not().containsText(last[0]);

        page.navigate("/admin/import");
        page.locator("button:has-text('Peru tämä tuonti')").press("Enter");
        assertThat(page.locator("main .notice")).containsText("peruttu");
        page.navigate("/admin/people?words=uusitulokas&ever=1");
        assertThat(page.locator("main")).containsText("Kukaan ei vastaa hakua");
        send(page, rows);
        assertThat(page.locator("main")).containsText("Tiedosto ei muuta mitään");

        send(page, rows.subList(0, rows.size() - 30));
        assertThat(page.locator("main")).containsText("Pysäytetty");
        page.locator("button[value=take]").press("Enter");
        assertThat(page.locator("#problem")).containsText("mitään ei muutettu");
        page.locator("button[value=discard]").press("Enter");
        assertThat(page.locator("main .notice")).containsText("hylätty");
        assertThat(faults).isEmpty();
    }

    @Test
    void a_role_and_a_closed_account_reach_running_sessions_within_five_seconds(RunningLuotsi luotsi) throws Exception {
        var admin = signedIn(luotsi, 1280, false);
        var teacher = browser.signedIn(luotsi, "opettaja");
        var name = teacher.locator(".account strong").first().textContent().strip();
        try (var session = Visit.signedIn(luotsi.url(), "opettaja", luotsi.password("opettaja"))) {
            assertThat(session.get("/editor/reviews").statusCode()).isEqualTo(403);
            admin.navigate("/admin/people?words=" + Visit.encoded(name));
            admin.locator("main .rows a").first().press("Enter");
            admin.locator("summary:has-text('Anna rooli')").press("Enter");
            admin.locator("#role").selectOption("EDITOR");
            admin.locator("button[value=grant]").press("Enter");
            assertThat(admin.locator("main .notice")).containsText("Tallennettu");
            System.out.println("a role counts after " + until(session, 200) + " ms");
            admin.locator("button[value=end]").first().press("Enter");
            assertThat(admin.locator("main .notice")).containsText("Tallennettu");
            System.out.println("it is gone after " + until(session, 403) + " ms");
            admin.locator("button[value=disable]").press("Enter");
            assertThat(admin.locator("main .notice")).containsText("Tallennettu");
            System.out.println("a closed account has no session after " + until(session, 302) + " ms");
            admin.locator("button[value=enable]").press("Enter");
            assertThat(admin.locator("main .notice")).containsText("Tallennettu");
        }
        var faults = new ArrayList<String>();
        var person = admin.url().substring(luotsi.url().length());
        look(List.of(person, "/admin/people", "/admin/person"), signedIn(luotsi, 1280, true), faults);
        assertThat(faults).isEmpty();
    }

    private static long until(Visit session, int status) throws InterruptedException {
        var begun = System.nanoTime();
        while (session.get("/editor/reviews").statusCode() != status) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            Thread.sleep(100);
        }
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    @Test
    void units_are_added_and_closed_and_what_is_unknown_is_not_there(RunningLuotsi luotsi) {
        var page = signedIn(luotsi, 1280, false);
        page.navigate("/admin/units");
        page.locator("a:has-text('Satamapuiston koulu')").first().press("Enter");
        page.locator("a:has-text('Lisää yksikkö tämän alle')").press("Enter");
        page.locator("#code").fill("KO-SATA");
        page.locator("#nameFi").fill("Satamapuiston esiopetus");
        page.locator("#nameSv").fill("Satamapuisto förskola");
        page.locator("#type").selectOption("esiopetus");
        page.locator("form:has(#code) button").press("Enter");
        assertThat(page.locator("#problem")).containsText("jo toisella yksiköllä");
        assertThat(page.locator("#nameFi")).hasValue("Satamapuiston esiopetus");
        page.locator("#code").fill("KO-SATA-ESI");
        page.locator("form:has(#code) button").press("Enter");
        assertThat(page.locator(".trail")).containsText("Satamapuiston koulu");
        var faults = new ArrayList<String>();
        look(
                List.of(page.url().substring(luotsi.url().length()), "/admin/units", "/admin/types"),
                signedIn(luotsi, 1280, true),
                faults);
        page.locator("button[value=close]").press("Enter");
        assertThat(page.locator("button[value=reopen]")).hasCount(1);
        try (var admin = Visit.signedIn(luotsi.url(), "admin", luotsi.password("admin"))) {
            for (var path : List.of("/admin/person?id=", "/admin/unit?id=", "/admin/changes?id=")) {
                for (var id : List.of(UUID.randomUUID().toString(), "x", "1' or '1'='1")) {
                    assertThat(admin.get(path + Visit.encoded(id)).statusCode())
                            .as(path + id)
                            .isEqualTo(404);
                }
            }
            assertThat(admin.postFromElsewhere("/admin/unit", "code=X").statusCode())
                    .isEqualTo(403);
        }
        assertThat(faults).isEmpty();
    }

    private static void look(List<String> addresses, Page page, List<String> faults) {
        for (var address : addresses) {
            page.navigate(address);
            page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)");
            faults.addAll(Accessible.faults(page, address));
        }
    }

    private static void send(Page page, List<String> rows) {
        page.navigate("/admin/import");
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "henkilosto.csv", "text/csv", String.join("\r\n", rows).getBytes(UTF_8)));
        page.locator("form:has(#file) button").press("Enter");
        Browser.arrive(page, "**/admin/changes?id=**");
    }

    private static Page signedIn(RunningLuotsi luotsi, int width, boolean hasScript) {
        var page = browser.signedIn(luotsi, "admin", width, ColorScheme.LIGHT, hasScript);
        page.setDefaultTimeout(60_000);
        return page;
    }
}
