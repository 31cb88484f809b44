package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Luotsi holds of somebody, as they read it, and how it is erased, held, kept and recorded, in the running product without scripts. */
@ExtendWith(RunningLuotsi.class)
class OwnDataIT {
    private static final String FAMILY_NAME = "Zyqvaarainen";

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
    void somebody_reads_their_own_data_in_words(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "opettaja", 1280, ColorScheme.LIGHT, false);
        page.navigate("/account/data");
        assertThat(page.locator("#person")).containsText("Etunimi");
        assertThat(page.locator("#employment")).containsText("luokanopettaja");
        assertThat(page.locator("#employment .facts").first()).containsText("kyllä");
        assertThat(page.locator("#audit_entry")).containsText("kirjautui");
        assertThat(page.locator("#account_session")).containsText("12 tuntia");
        var shown = page.locator("main").innerText();
        assertThat(shown).doesNotContain("given_name", "SIGNED_IN", "start_date", "with the account");
        assertThat(shown).containsPattern("\\d{1,2}\\.\\d{1,2}\\.\\d{4} \\d{1,2}\\.\\d{2}");
        page.navigate("/account/data?ui=sv");
        assertThat(page.locator("#person")).containsText("Förnamn");
        assertThat(look(luotsi, "opettaja", List.of("/account/data"))).isEmpty();
    }

    @Test
    void the_officer_sees_first_what_would_go_and_a_hold_keeps_it_and_then_it_is_gone(RunningLuotsi luotsi)
            throws IOException {
        add(luotsi);
        var page = browser.signedIn(luotsi, "tietosuoja", 1280, ColorScheme.LIGHT, false);
        page.navigate("/dpo/people");
        page.locator("#words").fill(FAMILY_NAME);
        page.locator("main form button").press("Enter");
        page.locator("main .rows a").first().press("Enter");
        var person = page.url().substring(luotsi.url().length());
        assertThat(page.locator("main tbody")).containsText("Henkilötiedot");

        page.locator("#why").fill("Valitus HAO 12/2026");
        page.locator("#review").fill("2099-01-31");
        page.locator("button[value=hold]").press("Enter");
        assertThat(page.locator("main .notice").first()).containsText("Päätös on tallennettu");
        assertThat(page.locator("main")).containsText("Henkilön tiedoilla on poistokielto");
        assertThat(page.locator("button[value=erase]")).hasCount(0);
        var faults = look(luotsi, "tietosuoja", List.of(person, "/dpo/people"));
        page.locator("#why").fill("Valitus ratkaistu");
        page.locator("button[value=lift]").press("Enter");
        assertThat(page.locator("main")).containsText("Aiemmat poistokiellot");

        erase(page, "Väärä Nimi");
        assertThat(page.locator("#problem")).containsText("Mitään ei poistettu");
        erase(page, "Testi " + FAMILY_NAME);
        assertThat(page.locator("h1")).containsText("Kuitti poistosta");
        assertThat(page.locator("main tbody")).containsText("Henkilötiedot");
        faults.addAll(look(
                luotsi, "tietosuoja", List.of(page.url().substring(luotsi.url().length()))));
        assertThat(page.navigate(person).status()).isEqualTo(404);
        page.navigate("/dpo/people?words=" + FAMILY_NAME);
        assertThat(page.locator("main")).containsText("Kukaan ei löytynyt");
        assertThat(files(luotsi.process().data()))
                .as("files that still hold the name")
                .isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void nobody_erases_themselves_or_the_last_administrator(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "tietosuoja", 1280, ColorScheme.LIGHT, false);
        page.navigate("/dpo/people?words=tietosuoja");
        page.locator("main .rows a").first().press("Enter");
        assertThat(page.locator("main")).containsText("Et voi poistaa omia tietojasi");
        page.navigate("/dpo/people?words=admin");
        page.locator("main .rows a").first().press("Enter");
        assertThat(page.locator("main")).containsText("viimeinen pääkäyttäjä");
    }

    @Test
    void the_officer_sees_what_goes_when_and_takes_the_record_of_processing_along(RunningLuotsi luotsi) {
        var page = browser.signedIn(luotsi, "tietosuoja", 1280, ColorScheme.LIGHT, false);
        page.navigate("/dpo/retention");
        assertThat(page.locator("main tbody")).containsText("Istunnot");
        page.navigate("/dpo/record");
        assertThat(page.locator("main")).containsText("kirjautuminen, salasanasta säilytetään vain suolattu tiiviste");
        try (var visit = Visit.signedIn(luotsi.url(), "tietosuoja", luotsi.password("tietosuoja"))) {
            var file = visit.get("/dpo/record?file=1");
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("luotsi-seloste-fi.html");
            assertThat(file.body())
                    .contains("Rekisterinpitäjä", "Käyttötarkoitus")
                    .doesNotContain("/static/", "<form");
        }
        assertThat(look(luotsi, "tietosuoja", List.of("/dpo/retention", "/dpo/record")))
                .isEmpty();
    }

    private static void add(RunningLuotsi luotsi) {
        var admin = browser.signedIn(luotsi, "admin", 1280, ColorScheme.LIGHT, false);
        admin.navigate("/admin/person");
        admin.locator("#number").fill("777001");
        admin.locator("#given").fill("Testi");
        admin.locator("#family").fill(FAMILY_NAME);
        admin.locator("#email").fill(FAMILY_NAME.toLowerCase(java.util.Locale.ROOT) + "@merikallio.example");
        admin.locator("main form:has(#number) [name=title]").fill("kuraattori");
        admin.locator("main form:has(#number) [name=start]").fill("2026-01-01");
        admin.locator("main form:has(#number) button").press("Enter");
        assertThat(admin.locator("main .notice")).containsText("Tallennettu");
    }

    private static void erase(Page page, String name) {
        page.locator("#reason").fill("Pyyntö 7/2026");
        page.locator("#name").fill(name);
        page.locator("button[value=erase]").press("Enter");
    }

    private static List<String> look(RunningLuotsi luotsi, String login, List<String> paths) {
        var faults = new ArrayList<String>();
        var seen = browser.signedIn(luotsi, login);
        for (var path : paths) {
            seen.navigate(path);
            faults.addAll(Accessible.faults(seen, path));
        }
        return faults;
    }

    /** The files of the database are its own affair: it overwrites what was deleted in its own time. */
    private static List<Path> files(Path data) throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !data.relativize(file).startsWith("database"))
                    .filter(OwnDataIT::holdsName)
                    .toList();
        }
    }

    private static boolean holdsName(Path file) {
        try {
            return Files.readString(file, ISO_8859_1)
                    .toLowerCase(java.util.Locale.ROOT)
                    .contains(FAMILY_NAME.toLowerCase(java.util.Locale.ROOT));
        } catch (IOException gone) {
            return false;
        }
    }
}
