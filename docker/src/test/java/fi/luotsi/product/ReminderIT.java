package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Reminder, question, answer, signature and receipt by mail, in a product of its own with a mail server on this machine. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("ReminderIT")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReminderIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REMINDER = "Luotsi: muistutus velvoitteistasi";
    private static final String TODAY =
            DateTimeFormatter.ofPattern("d.M.yyyy").format(LocalDate.now(ZoneId.of("Europe/Helsinki")));

    private GreenMail mail;
    private Path data;
    private LuotsiProcess luotsi;
    private Browser browser;
    private String teacher = "";

    @BeforeAll
    void open() throws IOException {
        var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(30_000);
        mail = new GreenMail(setup);
        mail.start();
        data = Files.createTempDirectory("luotsi-reminder");
        Files.writeString(
                data.resolve("luotsi.properties"), """
                LUOTSI_MAIL_HOST=127.0.0.1
                LUOTSI_MAIL_PORT=%d
                LUOTSI_MAIL_STARTTLS=false
                LUOTSI_MAIL_FROM=luotsi@merikallio.example
                LUOTSI_MAIL_BOUNCES=palautukset@merikallio.example
                LUOTSI_MAIL_HOUR=0
                LUOTSI_WATCH_SECONDS=2
                LUOTSI_REMINDER_WEEKDAY=SUNDAY
                """.formatted(mail.getSmtp().getPort()));
        luotsi = LuotsiProcess.startForAMoment(data);
        new PortalStatus(luotsi.url(), luotsi.token()).awaitSample();
        QuickPasswords.give(luotsi);
        browser = new Browser();
    }

    @AfterAll
    void close() throws IOException {
        browser.close();
        luotsi.close();
        mail.stop();
        RunningLuotsi.delete(data);
    }

    /** Letters other than receipts rest on quiet days; the page itself says when they go. */
    private void assumeLettersGoToday() {
        var page = signedIn("tietosuoja");
        page.navigate("/standing");
        Assumptions.assumeTrue(page.locator("#reminding").innerText().contains(TODAY), "a quiet day");
    }

    @Test
    @Order(1)
    void a_head_reminds_the_own_unit_with_one_button_and_once() throws Exception {
        var faults = new ArrayList<String>();
        check(signedIn("rehtori", 1280, true), "/standing", faults);
        assumeLettersGoToday();
        var page = signedIn("rehtori", 1280, false);
        page.navigate("/standing");
        assertThat(page.locator("#reminding button")).containsText("Muistuta niitä");
        page.locator("#reminding button").press("Enter");
        assertThat(page.locator("#reminding .notice")).containsText("Muistutuksia lähtee");
        check(
                signedIn("rehtori", 320, true),
                "/standing?code=digiturva&reminded=1&recent=2&exhausted=3&unreachable=4",
                faults);
        page.locator("#reminding button").press("Enter");
        assertThat(page.locator("#reminding .notice")).containsText("Muistutuksia lähtee 0");
        assertThat(page.locator("#reminding .notice")).containsText("tuli juuri");

        var reminder = await(REMINDER);
        assertThat(text(reminder))
                .contains("viimeistään")
                .contains(luotsi.url() + "/policy?code=digiturva")
                .doesNotContain("letter.");
        assertThat(reminder.getHeader("List-Unsubscribe")).isNull();
        assertThat(letters(REMINDER))
                .extracting(letter -> letter.getAllRecipients()[0].toString())
                .doesNotHaveDuplicates();
        assertThat(faults).isEmpty();
    }

    @Test
    @Order(2)
    void a_question_goes_to_the_owner_and_the_answer_back() throws Exception {
        var faults = new ArrayList<String>();
        var page = signedIn("opettaja", 320, false);
        page.navigate("/policy?code=digiturva");
        page.locator("#question-text").fill("Koskeeko tämä sijaisia?");
        page.locator("#question button").press("Enter");
        assertThat(page.locator("#question .notice.ok")).containsText("lähetetty");
        assertThat(page.locator("#question .rows")).containsText("Odottaa vastausta");
        check(signedIn("opettaja", 320, true), "/policy?code=digiturva", faults);

        var desk = signedIn("tietosuoja", 1280, true);
        desk.navigate("/dpo/policies");
        desk.locator("main a[href^='/dpo/policy?']").first().click();
        assertThat(desk.locator("#questions")).containsText("Koskeeko tämä sijaisia?");
        check(desk, faults);
        desk.locator("#questions textarea").fill("Koskee, ensimmäisestä päivästä.");
        desk.locator("#questions button").click();
        assertThat(desk.locator("#questions .notice.ok")).isVisible();
        assertThat(desk.locator("#questions")).containsText("Yksikään kysymys ei odota");

        page.navigate("/policy?code=digiturva");
        assertThat(page.locator("#question .rows")).containsText("Koskee, ensimmäisestä päivästä.");
        assertThat(faults).isEmpty();
        assumeLettersGoToday();
        var answer = await("Luotsi: vastaus kysymykseesi");
        assertThat(text(answer)).contains("Koskeeko tämä sijaisia?", "Koskee, ensimmäisestä päivästä.");
        teacher = answer.getAllRecipients()[0].toString();
    }

    @Test
    @Order(3)
    void who_signs_in_swedish_gets_the_receipt_in_swedish_once() throws Exception {
        var page = signedIn("opettaja", 320, false);
        page.navigate("/policy?code=digiturva&language=sv");
        page.locator("#agree").check();
        page.locator("#sign button").press("Enter");
        page.waitForURL("**/signature?**");
        var number = page.url().replaceAll(".*number=(\\d+).*", "$1");
        var receipt = await("Luotsi: kvitto på underskrift");
        assertThat(text(receipt))
                .contains("tack, din underskrift är sparad", luotsi.url() + "/signature?number=" + number);
        if (!teacher.isEmpty()) {
            assertThat(receipt.getAllRecipients()[0]).hasToString(teacher);
        }
        Thread.sleep(5_000);
        assertThat(letters("Luotsi: kvitto på underskrift")).hasSize(1);
    }

    @Test
    @Order(4)
    void the_city_writes_the_words_of_letters() {
        var faults = new ArrayList<String>();
        var page = signedIn("tietosuoja", 1280, false);
        page.navigate("/dpo/letters?language=fi");
        page.locator("#letter-own-lead").fill("Merikallio muistuttaa:");
        page.locator("main form button").press("Enter");
        assertThat(page.locator(".notice.ok")).containsText("tallennettu");
        assertThat(page.locator("#letter-own-lead")).hasValue("Merikallio muistuttaa:");
        page.locator("#letter-own-subject").fill("Luotsi\nBcc: kaikki");
        page.locator("main form button").press("Enter");
        assertThat(page.locator(".notice.late")).containsText("yksi rivi");
        check(signedIn("tietosuoja", 1280, true), "/dpo/letters?language=sv", faults);
        assertThat(faults).isEmpty();
    }

    @Test
    @Order(5)
    void nobody_reminds_asks_or_answers_beyond_their_role() {
        try (var staff = visit("opettaja");
                var leader = visit("johto");
                var head = visit("rehtori")) {
            assertThat(staff.post("/standing/remind", "code=digiturva").statusCode())
                    .isEqualTo(403);
            assertThat(leader.post("/standing/remind", "code=digiturva").statusCode())
                    .isEqualTo(403);
            assertThat(head.post("/standing/remind", "code=digiturva&unit=00000000-0000-7000-8000-000000000001")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(head.postFromElsewhere("/standing/remind", "code=digiturva")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(head.post("/dpo/question", "id=x&answer=y").statusCode()).isEqualTo(403);
            assertThat(head.get("/dpo/letters").statusCode()).isEqualTo(403);
            for (var times = 0; times < 4; times++) {
                ask(staff);
            }
            assertThat(ask(staff)).endsWith("asked=TOO_MANY#question");
        }
    }

    private Page signedIn(String login) {
        return signedIn(login, 1280, true);
    }

    private Page signedIn(String login, int width, boolean scripts) {
        var page = browser.visit(luotsi.url(), width, ColorScheme.LIGHT, scripts);
        page.navigate("/sign-in");
        page.locator("#login").fill(login);
        page.locator("#password").fill(luotsi.password(login));
        page.locator("form:has(#password) button").click();
        page.waitForURL(luotsi.url() + "/");
        return page;
    }

    private Visit visit(String login) {
        return Visit.signedIn(luotsi.url(), login, luotsi.password(login));
    }

    private static String ask(Visit visit) {
        return visit.post("/policy/question", "code=digiturva&question=Miksi")
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private MimeMessage await(String subject) {
        for (var end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; LuotsiProcess.pause()) {
            var found = letters(subject);
            if (!found.isEmpty()) {
                return found.getFirst();
            }
        }
        throw new AssertionError("No letter came: " + subject);
    }

    private List<MimeMessage> letters(String subject) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> subject(message).equals(subject))
                .toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(MimeMessage message) throws Exception {
        var parts = (MimeMultipart) message.getContent();
        return Pattern.compile("\r\n")
                .matcher((String) parts.getBodyPart(0).getContent())
                .replaceAll("\n");
    }

    private void check(Page page, String path, List<String> faults) {
        page.navigate(path);
        check(page, faults);
        page.context().close();
    }

    private static void check(Page page, List<String> faults) {
        if (page.locator(".fault").count() > 0) {
            faults.add(page.url() + ": shows a fault");
        }
        faults.addAll(Accessible.faults(page, page.url()));
    }
}
