package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A head makes a sheet, and confirms without scripts who signed it by hand; others do not; the ledger says so and is whole. */
@ExtendWith(RunningLuotsi.class)
class PaperIT {
    private static Browser browser;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void who_signed_by_hand_is_confirmed_by_name(RunningLuotsi luotsi) throws IOException {
        var head = browser.signedIn(luotsi, "rehtori", 320, ColorScheme.LIGHT, false);
        head.navigate("/standing?code=digiturva");
        head.locator("tbody th a").press("Enter");
        head.locator("#sheets a[href^='/standing/sheet']").press("Enter");
        head.locator("#language").selectOption("sv");
        head.locator("main form button").press("Enter");
        var code = head.url().replaceAll(".*code=([0-9A-Z-]{14}).*", "$1");
        assertThat(head.locator(".sheet")).containsText(code);
        assertThat(head.locator(".sheet [lang=sv] thead")).containsText("Underskrift");
        var lines = head.locator(".sheet tbody tr").count();
        assertThat(lines).isPositive();

        head.navigate("/standing/paper");
        head.locator("#code").fill("0000-0000-0000");
        head.locator("main form button").press("Enter");
        assertThat(head.locator("#problem")).containsText("Tarkista tunnus");
        head.locator("#code").fill(code.toLowerCase(Locale.ROOT));
        head.locator("main form button").press("Enter");
        var box = head.locator("input[name=person]").first();
        var person = box.getAttribute("value");
        box.check();
        head.locator("#kept").fill("Kanslian kaappi 2");
        head.locator("main form button").press("Enter");
        assertThat(head.locator("#problem")).containsText("päivä");
        assertThat(head.locator("#person-" + person)).isChecked();
        head.locator("#on").fill(head.locator("#on").getAttribute("max"));
        head.locator("main form button").press("Enter");
        assertThat(head.locator("main .notice")).containsText("Kirjattiin 1");
        assertThat(head.locator("main")).containsText("Kanslian kaappi 2");

        var form = "code=" + code + "&kept=x&person=" + person;
        for (var login : List.of("opettaja", "koordinaattori", "johto", "admin")) {
            try (var other = Visit.signedIn(luotsi.url(), login, luotsi.password(login))) {
                assertThat(other.get("/standing/sheet?code=" + code).statusCode())
                        .as(login)
                        .isGreaterThanOrEqualTo(400);
                assertThat(other.post("/standing/paper", form).statusCode())
                        .as(login)
                        .isGreaterThanOrEqualTo(400);
            }
        }
        var ledger = folder.resolve("ledger.txt");
        try (var officer = Visit.signedIn(luotsi.url(), "tietosuoja", luotsi.password("tietosuoja"))) {
            Files.writeString(ledger, officer.get("/api/v1/ledger").body());
        }
        assertThat(Files.readString(ledger)).contains("\"channel\":\"paper\"");
        var whole = LuotsiProcess.run(luotsi.process().data(), "verify", ledger.toString());
        assertThat(whole.exitCode()).as(whole.printed()).isZero();

        var faults = new ArrayList<String>();
        var seen = browser.signedIn(luotsi, "tietosuoja");
        for (var page : List.of("/standing/sheet?code=" + code, "/standing/paper", "/standing/paper?code=" + code)) {
            seen.navigate(page);
            faults.addAll(Accessible.faults(seen, page));
        }
        assertThat(faults).isEmpty();
    }
}
