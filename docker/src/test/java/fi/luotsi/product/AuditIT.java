package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who saw a document and who asked for what is not theirs, as the data protection officer sees it in the running product. */
@Order(1)
@ExtendWith(RunningLuotsi.class)
class AuditIT {
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
    void the_data_protection_officer_sees_who_opened_a_document_and_who_was_refused(RunningLuotsi luotsi) {
        var document = documentForStaff(luotsi);
        var teacher = browser.signedIn(luotsi, "opettaja", 1280, ColorScheme.LIGHT, false);
        assertThat(teacher.navigate("/document?id=" + document + "&q=salaisuus").status())
                .isEqualTo(200);
        assertThat(teacher.navigate("/admin/sources").status()).isEqualTo(403);
        assertThat(teacher.navigate("/dpo/audit").status()).isEqualTo(403);

        var officer = browser.signedIn(luotsi, "tietosuoja", 1280, ColorScheme.LIGHT, false);
        officer.navigate("/");
        officer.locator(".site-nav a[href='/dpo/audit']").press("Enter");
        officer.locator("#what").fill(luotsi.url() + "/document?id=" + document);
        officer.locator("main form button").press("Enter");
        assertThat(officer.locator("main tbody tr").first()).containsText("avasi asiakirjan");
        assertThat(officer.locator("main")).not().containsText("salaisuus");
        officer.navigate("/dpo/audit?who=opettaja&deed=REFUSED");
        assertThat(officer.locator("main tbody tr").first()).containsText("/dpo/audit");
        assertThat(officer.locator("main tbody tr").nth(1)).containsText("/admin/sources");
        officer.navigate("/dpo/audit?who=tietosuoja&deed=READ");
        assertThat(officer.locator("main tbody tr").first()).containsText("/dpo/audit");
        officer.navigate("/dpo/audit?who=zzz");
        assertThat(officer.locator("main")).containsText("Kukaan ei löytynyt");

        var faults = new ArrayList<String>();
        var seen = browser.signedIn(luotsi, "tietosuoja");
        seen.navigate("/dpo/audit");
        faults.addAll(Accessible.faults(seen, "/dpo/audit"));
        assertThat(faults).isEmpty();
    }

    @Test
    void a_command_tells_who_saw_a_document(RunningLuotsi luotsi) {
        var document = documentForStaff(luotsi);
        var teacher = browser.signedIn(luotsi, "opettaja", 1280, ColorScheme.LIGHT, false);
        teacher.navigate("/document?id=" + document);
        var told = LuotsiProcess.run(luotsi.process().data(), "audit", "--document", document);
        assertThat(told.exitCode()).isZero();
        assertThat(told.printed()).contains("OPENED  /document  " + document + "  127.0.0.1");
        var unknown = LuotsiProcess.run(luotsi.process().data(), "audit", "--account", "nobody");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.printed()).contains("No account has this login");
    }

    private static String documentForStaff(RunningLuotsi luotsi) {
        var api = new PortalStatus(luotsi.url(), luotsi.token());
        return api.get("/api/v1/search?q=salasana&size=50").getJsonArray("hits").getValuesAs(JsonObject.class).stream()
                .map(hit -> hit.getString("documentId"))
                .filter(id -> api.get("/api/v1/documents/" + id)
                        .getJsonArray("audience")
                        .toString()
                        .contains("staff"))
                .findFirst()
                .orElseThrow();
    }
}
