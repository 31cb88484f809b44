package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A mailbox from the administrator's form through a coordinator's approval to a teacher's search, in the running product. */
@ExtendWith(RunningLuotsi.class)
class MailboxIT {
    private static final String USER = "linjaukset@merikallio.example";
    private static final String PASSWORD = "vain-postille-5520";

    private static GreenMail server;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        browser = new Browser();
        var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        setup.setServerStartupTimeout(30_000);
        server = new GreenMail(setup);
        server.start();
        server.setUser(USER, USER, PASSWORD);
        deliver(
                "tuula@merikallio.example",
                "1",
                "Hirsikamman lainaaminen",
                "Hirsikampa lainataan rehtorin luvalla. Kysy numerosta 050 123 4567.");
        deliver("vieras@muualla.example", "2", "Voitit hirsikamman", "Paina tästä.");
    }

    @AfterAll
    static void close() {
        server.stop();
        browser.close();
    }

    @Test
    void a_policy_mail_is_found_by_teachers_when_a_coordinator_has_approved_it(RunningLuotsi luotsi) throws Exception {
        var faults = new ArrayList<String>();
        var admin = browser.signedIn(luotsi, "admin");
        admin.setDefaultTimeout(60_000);
        addMailbox(admin, faults);
        assertThat(admin.locator("main .badge").first()).containsText("Valmis");
        assertThat(admin.locator("main")).containsText("Lähettäjä ei ole sallittu");
        assertThat(admin.locator("main")).containsText("muualla.example");
        check(admin, faults);
        new PortalStatus(luotsi.url(), luotsi.token()).awaitIndex();

        var teacher = browser.signedIn(luotsi, "opettaja");
        teacher.navigate("/search?q=hirsikampa");
        assertThat(teacher.locator("main")).not().containsText("Hirsikamman lainaaminen");

        approve(luotsi, faults);
        new PortalStatus(luotsi.url(), luotsi.token()).awaitIndex();
        teacher.navigate("/search?q=hirsikampa");
        for (var tries = 0; tries < 20 && teacher.locator("ol.results .result").count() == 0; tries++) {
            LuotsiProcess.pause();
            teacher.reload();
        }
        assertThat(teacher.locator("ol.results .result").first()).containsText("Hirsikamman lainaaminen");
        assertThat(teacher.navigate("/editor/drafts").status()).isEqualTo(403);
        assertThat(faults).isEmpty();
        assertThat(Files.readString(luotsi.process().data().resolve("log/portal.log")))
                .doesNotContain(PASSWORD, USER);
    }

    private static void addMailbox(Page page, List<String> faults) {
        page.navigate("/admin/sources");
        page.locator("a[href='/admin/mailbox']").click();
        check(page, faults);
        page.locator("#host").fill("127.0.0.1");
        page.locator("#port").fill(Integer.toString(server.getImap().getPort()));
        page.locator("#plain").check();
        page.locator("#user").fill(USER);
        page.locator("#secret").fill(PASSWORD);
        page.locator("#senders").fill("merikallio.example");
        page.locator("#receiver").fill("mx.merikallio.example");
        page.locator("#nameFi").fill("Linjaukset");
        page.locator("#owner").fill("Hallinto");
        page.locator("form:has(#host) button[type=submit]").first().click();
        assertThat(page.locator("main .notice[role=alert]")).containsText("omassa verkossa");
        assertThat(page.content()).doesNotContain(PASSWORD);
        check(page, faults);
        page.locator("#internal").check();
        page.locator("#secret").fill(PASSWORD);
        page.locator("form:has(#host) button[type=submit]").first().click();
        Browser.arrive(page, "**/admin/harvest**");
    }

    private static void approve(RunningLuotsi luotsi, List<String> faults) {
        var seen = browser.signedIn(luotsi, "koordinaattori");
        seen.navigate("/editor/drafts");
        assertThat(seen.locator("article").first()).containsText("Hirsikamman lainaaminen");
        check(seen, faults);
        seen.locator("article h3 a").first().click();
        assertThat(seen.locator(".notice.due")).containsText("Luonnos");
        check(seen, faults);
        seen.context().close();
        var page = browser.signedIn(luotsi, "koordinaattori", 1280, ColorScheme.LIGHT, false);
        page.navigate("/editor/drafts");
        assertThat(page.locator("article .badge.due")).containsText("puhelinnumero");
        page.locator("article textarea").first().fill("Tarkistettu Tuulalta.");
        page.locator("article button[value=APPROVED]").first().click();
        assertThat(page.locator(".notice.ok")).containsText("Hyväksytty");
        assertThat(page.locator("ul.rows")).containsText("Tarkistettu Tuulalta.");
    }

    private static void check(Page page, List<String> faults) {
        if (page.locator(".fault").count() > 0) {
            faults.add(page.url() + ": shows a fault");
        }
        faults.addAll(Accessible.faults(page, page.url()));
    }

    private static void deliver(String from, String id, String subject, String text) throws Exception {
        var domain = from.substring(from.indexOf('@') + 1);
        var message = "Authentication-Results: mx.merikallio.example; dmarc=pass header.from=" + domain
                + "\r\nFrom: Tuula <" + from
                + ">\r\nTo: " + USER + "\r\nSubject: " + subject + "\r\nMessage-ID: <" + id + "@" + domain
                + ">\r\nDate: Mon, 2 Nov 2026 09:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: 8bit\r\n\r\n" + text + "\r\n";
        var bytes = new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8));
        var hosts = server.getManagers().getImapHostManager();
        hosts.getInbox(server.getUserManager().getUser(USER))
                .appendMessage(new MimeMessage(Session.getInstance(new Properties()), bytes), new Flags(), new Date());
    }
}
