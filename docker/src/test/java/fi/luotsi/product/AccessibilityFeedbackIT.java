package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Somebody tells without signing in and without scripts what they could not use, and reads the answer; in a product of its own with a mail server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessibilityFeedbackIT {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");
    private static final ZoneId CITY = ZoneId.of("Europe/Helsinki");
    private static final String MARKUP = "<b>Kuvalla</b> ei ole tekstiä\nRuudunlukija vaikenee";

    private GreenMail mail;
    private Path data;
    private LuotsiProcess luotsi;
    private Browser browser;
    private String receipt = "";

    @BeforeAll
    void open() throws IOException {
        var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(30_000);
        mail = new GreenMail(setup);
        mail.start();
        data = Files.createTempDirectory("luotsi-accessibility");
        Files.writeString(
                data.resolve("luotsi.properties"), """
                LUOTSI_MAIL_HOST=127.0.0.1
                LUOTSI_MAIL_PORT=%d
                LUOTSI_MAIL_STARTTLS=false
                LUOTSI_MAIL_FROM=luotsi@merikallio.example
                LUOTSI_MAIL_BOUNCES=palautukset@merikallio.example
                LUOTSI_WATCH_SECONDS=2
                """.formatted(mail.getSmtp().getPort()));
        luotsi = LuotsiProcess.startForAMoment(data);
        browser = new Browser();
    }

    @AfterAll
    void close() throws IOException {
        browser.close();
        luotsi.close();
        mail.stop();
        RunningLuotsi.delete(data);
    }

    private Page signedIn(boolean scripts) {
        var page = browser.visit(luotsi.url(), 320, ColorScheme.LIGHT, scripts);
        page.navigate("/sign-in");
        page.locator("#login").fill("admin");
        page.locator("#password").fill(luotsi.password("admin"));
        page.locator("form:has(#password) button").press("Enter");
        page.waitForURL(luotsi.url() + "/");
        return page;
    }

    @Test
    @Order(1)
    void what_is_told_without_a_name_gets_a_number_and_a_last_day() {
        var page = browser.visit(luotsi.url(), 320, ColorScheme.LIGHT, false);
        page.navigate("/");
        page.locator("footer a[href='/accessibility']").press("Enter");
        page.locator("#email").fill("ei osoite");
        page.locator("#feedback button").press("Enter");
        assertThat(page.locator("#feedback [role=alert]")).containsText("Kerro, mitä et saanut käyttöösi");
        assertThat(page.locator("#text")).hasAttribute("aria-describedby", "text-hint text-error");
        assertThat(page.locator("#email")).hasValue("ei osoite");
        page.locator("#text").fill(MARKUP);
        page.locator("#page").fill("Haku");
        page.locator("#feedback button").press("Enter");
        assertThat(page.locator("#email")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#text")).hasValue(MARKUP);
        page.locator("#email").fill("outi@muualla.example");
        page.locator("#feedback button").press("Enter");
        page.waitForURL("**/accessibility/receipt?key=*");
        receipt = page.url().substring(luotsi.url().length()).replace("#main", "");
        assertThat(page.locator("h1")).hasText("Saavutettavuuspalaute nro 1");
        assertThat(page.locator("main .notice"))
                .containsText("viimeistään " + DAY.format(LocalDate.now(CITY).plusDays(14)));
        assertThat(page.locator("main")).containsText(MARKUP.lines().findFirst().orElseThrow());
        try (var other = Visit.anonymous(luotsi.url())) {
            assertThat(other.get(receipt.substring(0, receipt.length() - 1)).statusCode())
                    .isEqualTo(404);
            assertThat(other.get("/accessibility/receipt").statusCode()).isEqualTo(404);
            assertThat(other.get(receipt + "&ui=sv").body()).contains("Vi svarar senast");
        }
    }

    @Test
    @Order(2)
    void an_administrator_answers_in_time_and_the_sender_reads_it()
            throws MessagingException, SQLException, IOException {
        sentDaysAgo(15);
        var admin = signedIn(false);
        assertThat(admin.locator("main .notice.late")).containsText("1 odottaa vastausta, josta 1 myöhässä");
        admin.navigate("/admin/status");
        assertThat(admin.locator("main section:has-text('Saavutettavuuspalaute') .badge"))
                .hasText("Myöhässä");
        try (var metrics = Visit.signedIn(luotsi.url(), "admin", luotsi.password("admin"))) {
            var program = Visit.bearing(luotsi.url(), metrics.token("metrics").orElseThrow());
            assertThat(program.get("/api/v1/metrics").body()).contains("luotsi_accessibility_overdue 1");
            program.close();
        }
        sentDaysAgo(13);
        admin.navigate("/admin/accessibility");
        assertThat(admin.locator("#open .badge")).hasText("Aikaa 1 päivä");
        sentDaysAgo(15);
        admin.navigate("/admin/accessibility");
        assertThat(admin.locator("#open .badge")).hasText("Myöhässä 1 päivä");
        admin.locator("#open textarea").fill("Kuvalla on nyt teksti.");
        admin.locator("#open button").press("Enter");
        assertThat(admin.locator("main .notice.ok")).containsText("Vastaus on tallennettu");
        assertThat(admin.locator("#open .badge")).hasCount(0);

        var sender = browser.visit(luotsi.url(), 320, ColorScheme.LIGHT, false);
        sender.navigate(receipt);
        assertThat(sender.locator("#answer")).containsText("Kuvalla on nyt teksti.");
        assertThat(sender.locator("#answer")).containsText("Traficom");
        PortalStatus.await(() -> answers().size() == 1);
        var letter = answers().getFirst();
        assertThat(letter.getSubject()).isEqualTo("Luotsi: vastaus saavutettavuuspalautteeseen nro 1");
        assertThat(GreenMailUtil.getWholeMessage(letter))
                .contains("Kuvalla on nyt teksti.", "&lt;b&gt;")
                .doesNotContain("barrier.");
        PortalStatus.await(() -> number("select count(*) from mail where address is not null") == 0);

        admin.locator("#answered button").press("Enter");
        assertThat(admin.locator("main .notice.ok")).containsText("loppuun");
        sender.reload();
        assertThat(sender.locator("#answer")).containsText("Asia on käsitelty loppuun.");
        assertThat(number("select count(*) from barrier where email is not null"))
                .isZero();
    }

    private List<MimeMessage> answers() {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message ->
                        GreenMailUtil.getAddressList(recipients(message)).equals("outi@muualla.example"))
                .toList();
    }

    private static Address[] recipients(MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    @Order(3)
    void everybody_can_use_the_pages() {
        var faults = new ArrayList<String>();
        var sender = browser.visit(luotsi.url());
        sender.navigate("/accessibility");
        faults.addAll(Accessible.faults(sender, "the statement"));
        sender.locator("#feedback button").click();
        faults.addAll(Accessible.faults(sender, "the statement with a fault"));
        sender.locator("#text").fill("Toinen");
        sender.locator("#feedback button").click();
        sender.waitForURL("**/accessibility/receipt?key=*");
        faults.addAll(Accessible.faults(sender, "a receipt"));
        sender.navigate(receipt);
        faults.addAll(Accessible.faults(sender, "an answer"));
        var admin = signedIn(true);
        faults.addAll(Accessible.faults(admin, "/ with what waits"));
        admin.navigate("/admin/accessibility");
        faults.addAll(Accessible.faults(admin, "/admin/accessibility"));
        assertThat(faults).isEmpty();
    }

    /** From an address of its own, so that nobody else is kept out. */
    @Test
    @Order(4)
    void whoever_sends_much_is_asked_to_wait_and_keeps_nobody_else_out() throws IOException, InterruptedException {
        try (var flood = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.0.2"))
                .build()) {
            var request = HttpRequest.newBuilder(URI.create(luotsi.url() + "/accessibility"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", luotsi.url())
                    .POST(BodyPublishers.ofString("text=Tulva"))
                    .build();
            var answers = new ArrayList<Integer>();
            for (var time = 0; time < 7; time++) {
                answers.add(flood.send(request, BodyHandlers.ofString()).statusCode());
            }
            assertThat(answers).containsExactly(302, 302, 302, 302, 302, 429, 429);
            assertThat(flood.send(request, BodyHandlers.ofString()).body()).contains("Tekstisi on tallella", "Tulva");
        }
        assertThat(number("select count(*) from barrier where text = 'Tulva'")).isEqualTo(5);
        try (var other = Visit.anonymous(luotsi.url())) {
            assertThat(other.post("/accessibility", "text=Asia").statusCode()).isEqualTo(302);
        }
    }

    private void sentDaysAgo(int days) throws SQLException, IOException {
        try (var database = DriverManager.getConnection(
                        luotsi.databaseUrl(),
                        "luotsi_owner",
                        Files.readString(data.resolve("secrets/database-owner")));
                var statement = database.createStatement()) {
            statement.executeUpdate(
                    "update barrier set received_at = utc_timestamp(6) - interval " + days + " day where number = 1");
        }
    }

    private long number(String query) {
        try (var database = DriverManager.getConnection(
                        luotsi.databaseUrl(),
                        "luotsi_owner",
                        Files.readString(data.resolve("secrets/database-owner")));
                var rows = database.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
