package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A training is taken with the keyboard on a phone without scripts, a session is held, feedback given, a conversation logged. */
@ExtendWith(RunningLuotsi.class)
class TrainingIT {
    private static final ZoneId CITY = ZoneId.of("Europe/Helsinki");
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
    void a_teacher_takes_a_training_gives_feedback_and_has_a_certificate(RunningLuotsi luotsi) {
        var teacher = signedIn(luotsi, "opettaja", 320, false);
        teacher.navigate("/duties");
        teacher.locator("main a[href^='/training/course']").first().press("Enter");
        assertThat(teacher.locator("h1")).containsText("Tietosuojan vuosikoulutus");
        teacher.locator("#answer-0-0").press("Space");
        teacher.locator("#answer-1-1").press("Space");
        teacher.locator("#take button").press("Enter");
        assertThat(teacher.locator("#problem")).containsText("ei ollut oikein");
        assertThat(teacher.locator("#take .notice")).containsText("Mitä henkilötieto on");
        teacher.locator("#answer-0-1").press("Space");
        teacher.locator("#take button").press("Enter");
        assertThat(teacher.locator("main .notice").first()).containsText("Suorituksesi on tallessa");
        var certificate =
                teacher.locator("main a[href^='/training/certificate']").first().getAttribute("href");
        var code = certificate.replaceAll(".*certificate=", "");
        try (var own = Visit.signedIn(luotsi.url(), "opettaja", luotsi.password("opettaja"));
                var other = Visit.signedIn(luotsi.url(), "rehtori", luotsi.password("rehtori"));
                var anybody = Visit.anonymous(luotsi.url())) {
            assertThat(own.get(certificate).body()).startsWith("%PDF-");
            assertThat(other.get(certificate).statusCode()).isEqualTo(404);
            assertThat(anybody.get("/certificate?code=" + code.toLowerCase(Locale.ROOT))
                            .body())
                    .contains("Todistus on aito: Tietosuojan vuosikoulutus")
                    .doesNotContain("Opettaja");
            assertThat(anybody.get("/certificate?code=ABCD-1234-EFGH").body()).contains("ei ole annettu");
        }
        teacher.navigate("/");
        assertThat(teacher.locator("main a[href^='/training/course']")).hasCount(0);
        feedback(teacher, luotsi);
    }

    private static void feedback(Page teacher, RunningLuotsi luotsi) {
        teacher.navigate("/training");
        teacher.locator("main form[action='/training/feedback'] button").press("Enter");
        assertThat(teacher.locator("main")).containsText("Vastaat nimettömästi");
        var ticket = teacher.url().replaceAll(".*ticket=", "");
        for (var scale : List.of("useful", "clear", "applicable")) {
            teacher.locator("#" + scale + "-4").press("Space");
        }
        teacher.locator("#pace-RIGHT").press("Space");
        teacher.locator("#words").fill("Enemmän esimerkkejä");
        teacher.locator("main form button").press("Enter");
        assertThat(teacher.locator("#outcome")).containsText("Kiitos palautteesta");
        assertThat(teacher.navigate("/feedback?ticket=" + ticket).status()).isEqualTo(404);
        teacher.navigate("/training");
        assertThat(teacher.locator("form[action='/training/feedback']")).hasCount(0);
        teacher.navigate("/training/course?code=tietosuoja");
        assertThat(teacher.locator("#feedback")).containsText("vähintään viisi");
        try (var officer = Visit.signedIn(luotsi.url(), "tietosuoja", luotsi.password("tietosuoja"))) {
            assertThat(officer.get("/dpo/audit?what=%2Ffeedback").body()).doesNotContain("<code>/feedback</code>");
        }
    }

    @Test
    void a_session_is_arranged_and_those_who_are_there_say_so_once(RunningLuotsi luotsi) {
        var coordinator = signedIn(luotsi, "koordinaattori", 1280, false);
        coordinator.navigate("/training/desk");
        coordinator.locator("#title").fill("Kalasteluviestit");
        coordinator.locator("#code").fill("kalastelu");
        coordinator.locator("#kind-FLASH").press("Space");
        coordinator.locator("main form button").press("Enter");
        assertThat(coordinator.locator("h1")).containsText("Kalasteluviestit");
        coordinator.locator("#mandatory").press("Space");
        coordinator.locator("#rhythm-YEARLY").press("Space");
        coordinator.locator("#windowEnd").fill("31.13.");
        coordinator.locator("#rule button").press("Enter");
        assertThat(coordinator.locator("#problem")).containsText("ensimmäinen ja viimeinen päivä");
        assertThat(coordinator.locator("#mandatory")).isChecked();
        assertThat(coordinator.locator("#rhythm-YEARLY")).isChecked();
        assertThat(coordinator.locator("#windowEnd")).hasValue("31.13.");
        coordinator.locator("#windowEnd").fill("30.11.");
        coordinator.locator("#from").fill("");
        coordinator.locator("#rule button").press("Enter");
        assertThat(coordinator.locator("#problem")).containsText("Valitse päivä");
        coordinator.locator("#from").fill(LocalDate.now(CITY).toString());
        coordinator.locator("#type-lukio").press("Space");
        coordinator.locator("#rule button").press("Enter");
        assertThat(coordinator.locator("main .notice").first()).containsText("Tallennettu");
        assertThat(coordinator.locator("#type-lukio")).isChecked();
        var now = LocalTime.now(CITY);
        var starts = now.isAfter(LocalTime.of(23, 0)) ? LocalTime.of(23, 0) : now.plusMinutes(10);
        coordinator.locator("#day").fill(LocalDate.now(CITY).toString());
        coordinator.locator("#starts").fill(starts.toString().substring(0, 5));
        coordinator.locator("#ends").fill("23:59");
        coordinator.locator("#place").fill("Auditorio");
        coordinator.locator("button[value=session]").press("Enter");
        assertThat(coordinator.locator("svg.qr path")).isVisible();
        var code = coordinator.locator("main strong").first().textContent();

        var head = signedIn(luotsi, "rehtori", 320, false);
        head.navigate("/training/here");
        head.locator("#code").fill("ei ole");
        head.locator("main form button").press("Enter");
        assertThat(head.locator("#outcome")).containsText("koodia ei ole");
        head.locator("#code").fill(code.toLowerCase(Locale.ROOT));
        head.locator("main form button").press("Enter");
        assertThat(head.locator("main")).containsText("Kalasteluviestit");
        head.locator("main form button").press("Enter");
        assertThat(head.locator("#outcome")).containsText("Osallistumisesi on tallessa");
        head.navigate("/training/here?code=" + code);
        head.locator("main form button").press("Enter");
        assertThat(head.locator("#outcome")).containsText("oli jo tallessa");

        coordinator.locator("#list").fill("tuntematon@merikallio.example\n" + name(luotsi, "rehtori"));
        coordinator.locator("button[value=list]").press("Enter");
        assertThat(coordinator.locator("#recorded")).containsText("0");
        assertThat(coordinator.locator("main")).containsText("Rivi 1 (tuntematon@merikallio.example)");
        assertThat(coordinator.locator("main")).containsText("oli merkitty jo aiemmin");
        assertThat(coordinator.locator("#present")).containsText(name(luotsi, "rehtori"));

        var leader = signedIn(luotsi, "johto", 1280, false);
        leader.navigate("/training/standing?code=kalastelu");
        assertThat(leader.locator("tbody")).containsText("Merikallion lukio");
        assertThat(leader.locator("tbody a")).hasCount(0);
        assertThat(leader.navigate("/training/desk").status()).isEqualTo(403);
    }

    @Test
    void a_place_in_a_session_stands_in_ones_own_calendar_and_the_session_has_its_slides(RunningLuotsi luotsi) {
        var coordinator = signedIn(luotsi, "koordinaattori", 1280, false);
        coordinator.navigate("/training/desk");
        coordinator
                .locator("main .rows a:has-text('Tietosuojan vuosikoulutus')")
                .first()
                .press("Enter");
        coordinator.locator("#day").fill(LocalDate.now(CITY).plusDays(2).toString());
        coordinator.locator("#starts").fill("14:00");
        coordinator.locator("#ends").fill("15:00");
        coordinator.locator("#place").fill("Kalenterisali");
        coordinator.locator("button[value=session]").press("Enter");
        var session = coordinator.url().replaceAll(".*id=([0-9a-f-]{36}).*", "$1");

        var teacher = signedIn(luotsi, "opettaja", 320, false);
        teacher.navigate("/training/subscribe");
        teacher.locator("button[value=make]").press("Enter");
        var address = teacher.locator("#address").textContent().replaceAll("https?://[^/]+", "");
        try (var own = Visit.signedIn(luotsi.url(), "opettaja", luotsi.password("opettaja"));
                var program = Visit.anonymous(luotsi.url())) {
            assertThat(program.get(address).body()).doesNotContain("Kalenterisali");
            own.post("/training/course", "code=tietosuoja&do=come&session=" + session);
            assertThat(program.get(address).body())
                    .startsWith("BEGIN:VCALENDAR")
                    .contains("LOCATION:Kalenterisali", "UID:" + session, "STATUS:CONFIRMED");
            coordinator.navigate("/training/desk/list?id=" + session);
            assertThat(coordinator.locator("tbody tr").first()).containsText(name(luotsi, "opettaja"));
            coordinator.navigate("/training/desk/slides?id=" + session);
            assertThat(coordinator.locator(".slide").first()).containsText("Kalenterisali");
            assertThat(coordinator.locator(".slide").last().locator("svg.qr path"))
                    .isVisible();
            coordinator.navigate("/training/desk/session?id=" + session);
            coordinator.locator("button[value=cancel]").press("Enter");
            assertThat(program.get(address).body()).contains("STATUS:CANCELLED");
            teacher.navigate("/training/subscribe");
            teacher.locator("button[value=end]").press("Enter");
            assertThat(program.get(address).statusCode()).isEqualTo(404);
        }
        var faults = new ArrayList<String>();
        var page = browser.signedIn(luotsi, "koordinaattori");
        for (var path : List.of(
                "/training/subscribe", "/training/desk/slides?id=" + session, "/training/desk/list?id=" + session)) {
            page.navigate(path);
            faults.addAll(Accessible.faults(page, path));
        }
        assertThat(faults).isEmpty();
    }

    private static String name(RunningLuotsi luotsi, String login) {
        var page = browser.signedIn(luotsi, login);
        return page.locator(".account strong").first().textContent();
    }

    @Test
    void a_coordinator_logs_a_conversation_in_under_a_minute_and_follows_it(RunningLuotsi luotsi) {
        var coordinator = signedIn(luotsi, "koordinaattori", 1280, false);
        var begun = System.nanoTime();
        coordinator.navigate("/interviews/log");
        coordinator.locator("#service").fill("Wilma");
        coordinator.locator("#needs").fill("Salasana vaihtuu liian usein. Soita 040 123 4567.");
        coordinator.locator("#themes").fill("tunnukset, viestintä");
        coordinator.locator("#consent").press("Space");
        coordinator.locator("main form .actions button").press("Enter");
        assertThat(coordinator.locator("#hints")).containsText("puhelinnumero");
        coordinator.locator("#needs").fill("Salasana vaihtuu liian usein.");
        coordinator.locator("main form .actions button").press("Enter");
        assertThat(coordinator.locator("main .notice")).containsText("Keskustelu on kirjattu");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));

        coordinator.locator("#words").fill("salasana usein");
        coordinator.locator("main form button").press("Enter");
        coordinator.locator("main .rows a").first().press("Enter");
        coordinator.locator("#text").fill("Vaihtoväli on liian lyhyt");
        coordinator.locator("main form button").press("Enter");
        coordinator.locator("#decision-0").fill("Väli pidennetään vuoteen");
        coordinator.locator("#links-0").fill("javascript:alert(1)");
        coordinator.locator("main form button").first().press("Enter");
        assertThat(coordinator.locator("#problem")).containsText("https://");
        coordinator.locator("#decision-0").fill("Väli pidennetään vuoteen");
        coordinator.locator("#links-0").fill("/policy?code=digiturva");
        coordinator.locator("main form button").first().press("Enter");
        assertThat(coordinator.locator("main .badge").first()).containsText("päätetty");
        for (var login : List.of("opettaja", "rehtori", "johto", "admin")) {
            try (var visit = Visit.signedIn(luotsi.url(), login, luotsi.password(login))) {
                assertThat(visit.get("/interviews").statusCode()).as(login).isEqualTo(403);
            }
        }
    }

    @Test
    void a_pupil_answers_without_signing_in(RunningLuotsi luotsi) {
        var pupil = browser.visit(luotsi.url(), 320, ColorScheme.LIGHT, false);
        pupil.navigate("/pupils");
        pupil.locator("main .rows a").first().press("Enter");
        pupil.locator("#answer-0-0").press("Space");
        pupil.locator("#answer-1-1").press("Space");
        pupil.locator("main form.panel button").press("Enter");
        assertThat(pupil.locator("#outcome")).containsText("Sait 1 oikein 2 kysymyksestä");
        assertThat(pupil.locator("main form.panel")).containsText("En anna sitä");
        assertThat(pupil.navigate("/pupils/lesson?code=tietosuoja").status())
                .as("what is for the staff is not public")
                .isEqualTo(404);
    }

    @Test
    void everybody_can_use_the_pages(RunningLuotsi luotsi) {
        var faults = new ArrayList<String>();
        var coordinator = browser.signedIn(luotsi, "koordinaattori");
        coordinator.navigate("/training/desk");
        assertThat(coordinator.locator("main")).containsText("Tietosuojan vuosikoulutus");
        var course = coordinator
                .locator("main a[href^='/training/desk/course']")
                .first()
                .getAttribute("href");
        for (var page : List.of(
                "/training",
                "/training/course?code=tietosuoja",
                "/training/here",
                "/training/here?code=x",
                "/training/desk",
                course,
                "/certificate?code=x",
                "/pupils",
                "/pupils/lesson?code=salasana",
                "/interviews",
                "/interviews/log",
                "/interviews/insights")) {
            coordinator.navigate(page);
            faults.addAll(Accessible.faults(coordinator, page));
        }
        var officer = browser.signedIn(luotsi, "tietosuoja");
        for (var page : List.of("/training/standing", "/training/standing?code=tietosuoja")) {
            officer.navigate(page);
            faults.addAll(Accessible.faults(officer, page));
        }
        assertThat(faults).isEmpty();
    }

    private static Page signedIn(RunningLuotsi luotsi, String login, int width, boolean hasScript) {
        return browser.signedIn(luotsi, login, width, ColorScheme.LIGHT, hasScript);
    }
}
