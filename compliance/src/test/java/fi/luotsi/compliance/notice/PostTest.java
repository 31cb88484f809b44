package fi.luotsi.compliance.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fi.luotsi.content.DocumentId;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Digests from the change to the mail server, with the database and a mail server on this machine. */
class PostTest {
    private static final String SUBJECT = "Luotsi: muutoksia siinä, mitä seuraat – ä";
    private static final LetterWriter WRITER = (account, language, matter) -> Optional.of(
            switch (matter) {
                case Matter.News(var changes) ->
                    new Letter(
                            language,
                            SUBJECT,
                            changes.size() + " muutosta: äö",
                            "<p>" + changes.size() + " muutosta</p>");
                case Matter.Question(var id) -> new Letter(language, "Kysymys", "Kysymys " + id, "<p>" + id + "</p>");
                case Matter.BarrierAnswer(var id) -> new Letter(language, "Svar", "Svar " + id, "<p></p>");
                case Matter.Receipt(var number) -> new Letter(language, "Kuitti", "Kuitti " + number, "<p></p>");
                default -> throw new IllegalStateException("not asked for here");
            });

    private Desk desk;
    private GreenMail server;

    @BeforeEach
    void begin() {
        desk = new Desk();
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        desk.mailTo(server.getSmtp().getPort());
        desk.config.bounces = Optional.of("palautukset@merikallio.example"); // GreenMail forgets an empty one
    }

    @AfterEach
    void end() {
        server.stop();
        desk.close();
    }

    @Test
    void all_changes_of_a_day_come_in_one_letter() throws MessagingException {
        change(desk.people.open("aino"), 3);

        assertThat(post()).isEqualTo(1);
        assertThat(post()).isZero();

        var message = only();
        assertThat(message.getSubject()).isEqualTo(SUBJECT);
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("aino@merikallio.example");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Return-Path")).containsExactly("<palautukset@merikallio.example>");
        assertThat(message.getHeader("Message-ID")[0]).endsWith("@merikallio.example>");
        assertThat(GreenMailUtil.getWholeMessage(message))
                .contains("multipart/alternative", "3 muutosta: =C3=A4=C3=B6", "<p>3 muutosta</p>");
    }

    @Test
    void nothing_changed_means_silence() {
        desk.people.open("aino");
        assertThat(post()).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_question_goes_out_once_and_holds_up_no_digest() throws MessagingException {
        var aino = desk.people.open("aino");
        var question = UUID.randomUUID();
        assertThat(ask(aino, question)).isTrue();
        assertThat(ask(aino, question)).isTrue();

        assertThat(post()).isEqualTo(1);
        assertThat(GreenMailUtil.getWholeMessage(only())).contains("Kysymys " + question);
        change(aino, 1);
        assertThat(post()).isEqualTo(1);
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void an_answer_to_a_stranger_goes_out_on_a_quiet_day_and_its_address_is_forgotten() throws MessagingException {
        desk.at(Instant.parse("2026-12-06T20:00:00Z"));
        var barrier = UUID.randomUUID();
        desk.notices.answered("outi@muualla.example", "sv", barrier);
        assertThat(addresses()).containsExactly("outi@muualla.example");
        assertThat(post()).isEqualTo(1);
        assertThat(only().getAllRecipients()).extracting(Object::toString).containsExactly("outi@muualla.example");
        assertThat(GreenMailUtil.getWholeMessage(only())).contains("Svar " + barrier);
        assertThat(addresses()).isEmpty();
    }

    private List<String> addresses() {
        List<?> found = desk.database.inTransaction(() -> desk.database
                .entities()
                .createNativeQuery("select address from mail where address is not null")
                .getResultList());
        return found.stream().map(String.class::cast).toList();
    }

    private boolean ask(UUID account, UUID question) {
        return desk.notices.ask(account, question);
    }

    @Test
    void nobody_gets_a_second_digest_on_the_same_day() {
        var aino = desk.people.open("aino");
        change(aino, 1);
        post();
        change(aino, 1);
        desk.at(Desk.TUESDAY.plus(Duration.ofHours(5)));
        assertThat(post()).isZero();
        desk.at(Desk.TUESDAY.plus(Duration.ofDays(1)));
        assertThat(post()).isEqualTo(1);
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void quiet_days_pass_in_silence_and_their_changes_come_on_the_next_working_day() {
        change(desk.people.open("aino"), 1);
        for (var quiet : List.of("2026-11-28T10:00:00Z", "2026-12-06T10:00:00Z", "2026-12-24T10:00:00Z")) {
            desk.at(Instant.parse(quiet));
            assertThat(post()).as(quiet).isZero();
        }
        desk.at(Instant.parse("2026-12-28T04:59:00Z"));
        assertThat(post()).as("before seven in Helsinki").isZero();
        desk.at(Instant.parse("2026-12-28T05:01:00Z"));
        assertThat(post()).isEqualTo(1);
    }

    @Test
    void a_server_that_is_down_gets_the_letter_once_when_it_is_back() throws MessagingException {
        change(desk.people.open("aino"), 1);
        var port = server.getSmtp().getPort();
        server.stop();
        assertThat(post()).isZero();
        assertThat(post()).isZero();
        assertThat(status().waiting()).isEqualTo(1);

        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        desk.at(Desk.TUESDAY.plusSeconds(30));
        assertThat(post()).as("too early").isZero();
        desk.at(Desk.TUESDAY.plus(Duration.ofMinutes(2)));
        assertThat(post()).isEqualTo(1);
        desk.at(Desk.TUESDAY.plus(Duration.ofHours(2)));
        assertThat(post()).isZero();
        assertThat(only().getSubject()).isEqualTo(SUBJECT);
        assertThat(status().waiting()).isZero();
    }

    @Test
    void a_server_that_asks_for_patience_gets_the_letter_once() throws IOException {
        for (var command : List.of("MAIL", "RCPT", "DATA", ".")) {
            try (var smtp = new ScriptedSmtp()) {
                var start = smtpStart(smtp);
                smtp.answer(command, "451 4.3.0 try again later");
                assertThat(post()).as(command).isZero();
                smtp.answerWell();
                desk.at(start.plus(Duration.ofMinutes(3)));
                assertThat(post()).as(command).isEqualTo(1);
                desk.at(start.plus(Duration.ofHours(9)));
                assertThat(post()).isZero();
                assertThat(smtp.accepted()).as(command).hasSize(1);
            }
        }
    }

    @Test
    void a_server_that_refuses_for_good_is_not_asked_again() throws IOException {
        for (var command : List.of("RCPT", "DATA", ".")) {
            try (var smtp = new ScriptedSmtp()) {
                var start = smtpStart(smtp);
                var refused = status().refused();
                smtp.answer(command, "550 5.1.1 nobody here");
                assertThat(post()).isZero();
                smtp.answerWell();
                desk.at(start.plus(Duration.ofHours(6)));
                assertThat(post()).as(command).isZero();
                assertThat(smtp.accepted()).isEmpty();
                assertThat(status().refused()).isEqualTo(refused + 1);
            }
        }
    }

    @Test
    void after_a_lost_answer_the_letter_comes_again_under_the_same_identity() throws IOException {
        try (var smtp = new ScriptedSmtp()) {
            var start = smtpStart(smtp);
            smtp.answer(".", ScriptedSmtp.HANG_UP);
            assertThat(post()).isZero();
            smtp.answerWell();
            desk.at(start.plus(Duration.ofMinutes(3)));
            assertThat(post()).isEqualTo(1);
            assertThat(smtp.commands()).contains("MAIL FROM:<>");
        }
    }

    @Test
    void whoever_left_or_may_see_nothing_of_it_gets_no_letter() {
        var aino = desk.people.open("aino");
        change(aino, 1);
        desk.people.disable(aino);
        change(desk.people.open("eino"), 1);
        assertThat(desk.notices.post((account, language, changes) -> Optional.empty()))
                .isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(status().waiting()).isZero();
    }

    @Test
    void no_more_letters_go_out_in_an_hour_than_the_settings_allow() {
        desk.config.hourly = 2;
        for (var name : List.of("a", "b", "c", "d", "e")) {
            change(desk.people.open(name), 1);
        }
        assertThat(post()).isEqualTo(2);
        desk.at(Desk.TUESDAY.plus(Duration.ofMinutes(30)));
        assertThat(post()).isZero();
        desk.at(Desk.TUESDAY.plus(Duration.ofMinutes(61)));
        assertThat(post()).isEqualTo(2);
    }

    @Test
    void two_portals_never_take_the_same_letter() {
        change(desk.people.open("aino"), 1);
        var now = ZonedDateTime.ofInstant(Desk.TUESDAY, ZoneId.of("Europe/Helsinki"));
        desk.outbox.untold(Desk.TUESDAY).forEach(account -> {
            desk.outbox.prepareDigest(account, now);
            desk.outbox.prepareDigest(account, now);
        });
        assertThat(status().waiting()).isEqualTo(1);
        assertThat(desk.outbox.claim(now, 500, false)).isPresent();
        assertThat(desk.outbox.claim(now, 500, false)).isEmpty();
        assertThat(desk.outbox.claim(now.plusMinutes(6), 500, false))
                .as("its sender died")
                .isPresent();
    }

    @Test
    void without_a_mail_server_nothing_is_prepared() {
        desk.config.host = Optional.empty();
        change(desk.people.open("aino"), 1);
        assertThat(post()).isZero();
        assertThat(status().configured()).isFalse();
        assertThat(status().waiting()).isZero();
    }

    private Instant smtpStart(ScriptedSmtp smtp) {
        desk.mailTo(smtp.port());
        desk.config.bounces = Optional.empty();
        desk.at(Desk.TUESDAY);
        change(desk.people.open("u" + smtp.port()), 1);
        return Desk.TUESDAY;
    }

    private void change(UUID account, int documents) {
        desk.database.inTransaction(() -> {
            var target = new Target.OfSearch("q=" + UUID.randomUUID());
            desk.notices.watch(account, target, new Look(List.of(), true));
        });
        var watch =
                desk.database.inTransaction(() -> desk.notices.watches(account)).getFirst();
        desk.database.inTransaction(() -> {
            var news = java.util.stream.Stream.generate(DocumentId::next)
                    .limit(documents)
                    .map(document -> new Found(document, 0, 1))
                    .toList();
            assertThat(desk.notices.looked(watch, new Look(List.of(), true), news))
                    .isTrue();
        });
    }

    private int post() {
        return desk.notices.post(WRITER);
    }

    private MailStatus status() {
        return desk.database.inTransaction(desk.notices::mailStatus);
    }

    private MimeMessage only() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }
}
