package fi.luotsi.content.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.content.Document;
import fi.luotsi.content.Drafts.Answer;
import fi.luotsi.content.Drafts.Verdict;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.HarvestReport.Failure;
import fi.luotsi.content.HarvestReport.State;
import fi.luotsi.content.MailOutcome;
import fi.luotsi.content.Mailbox;
import fi.luotsi.content.PersonalFinding;
import fi.luotsi.content.UnusableSource;
import fi.luotsi.content.UnusableSource.Problem;
import fi.luotsi.content.extraction.SharedData;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policy e-mails from a real IMAPS server to drafts in the library. */
class MailboxTest {
    private static final String GUIDE =
            "Etätyöhön tarvitaan esimiehen lupa.\n\nTerveisin,\nTuula Tietosuoja\nKasvatus ja koulutus\npuh. 09 310 12345\n";

    @TempDir
    Path temp;

    private MailServer server;

    @BeforeEach
    void begin() throws Exception {
        server = new MailServer();
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void a_letter_is_a_draft_until_an_editor_approves_it() throws Exception {
        server.letter("1@merikallio.fi", "Etätyön periaatteet", "", GUIDE);
        try (var mailbox = new MailboxInTest(server.mailbox(), temp)) {
            var report = mailbox.harvest();
            assertThat(report.state()).isEqualTo(State.DONE);
            assertThat(report.added()).isEqualTo(1);
            assertThat(mailbox.counts(report.id())).isEqualTo(Map.of(MailOutcome.TAKEN, 1L));

            var document = only(mailbox);
            assertThat(document.title()).isEqualTo("Etätyön periaatteet");
            assertThat(document.author()).contains("Tuula Tietosuoja");
            assertThat(document.audience().groups()).containsExactly("administrator", "coordinator");
            assertThat(mailbox.stored.library().find(document.id(), MailboxInTest.TEACHER))
                    .isEmpty();
            assertThat(mailbox.stored.library().recent(MailboxInTest.TEACHER, 10))
                    .isEmpty();
            assertThat(mailbox.drafts().waiting(MailboxInTest.TEACHER, 0, 10)).isEmpty();
            assertThat(mailbox.drafts().waiting(MailboxInTest.EDITOR.reader(), 0, 10))
                    .hasSize(1);

            assertThat(mailbox.decide(document, Verdict.APPROVED)).isEqualTo(Answer.DECIDED);
            assertThat(mailbox.decide(document, Verdict.REJECTED))
                    .as("somebody has decided")
                    .isEqualTo(Answer.CHANGED);
            assertThat(mailbox.stored.library().find(document.id(), MailboxInTest.TEACHER))
                    .isPresent();
            assertThat(mailbox.stored.audienceChanged().events()).hasSize(1);
            assertThat(mailbox.drafts().count()).isZero();
            assertThat(mailbox.drafts().decisions(MailboxInTest.EDITOR.reader(), 5))
                    .first()
                    .satisfies(decision -> {
                        assertThat(decision.account()).isEqualTo(MailboxInTest.EDITOR.account());
                        assertThat(decision.note()).isEqualTo("katsottu");
                        assertThat(decision.verdict()).isEqualTo(Verdict.APPROVED);
                    });
        }
    }

    @Test
    void the_same_mailbox_harvested_twice_adds_nothing_and_nothing_in_it_is_changed() throws Exception {
        server.letter("1@merikallio.fi", "Etätyön periaatteet", "", GUIDE);
        server.letter("2@merikallio.fi", "Avainten palautus", "", "Avaimet palautetaan perjantaina.");
        try (var mailbox = new MailboxInTest(server.mailbox(), temp)) {
            mailbox.harvest();
            var again = mailbox.harvest();
            assertThat(again.added() + again.changed() + again.gone()).isZero();
            assertThat(again.unchanged()).isEqualTo(2);
            assertThat(mailbox.counts(again.id())).isEmpty();

            server.letter("2@merikallio.fi", "Avainten palautus", "", "Avaimet palautetaan perjantaina.");
            var third = mailbox.harvest();
            assertThat(mailbox.counts(third.id())).isEqualTo(Map.of(MailOutcome.KNOWN, 1L));
            assertThat(third.added() + third.changed()).isZero();
            assertThat(server.inbox().getMessages())
                    .hasSize(3)
                    .allSatisfy(message -> assertThat(message.getFlags().getSystemFlags())
                            .doesNotContain(jakarta.mail.Flags.Flag.SEEN, jakarta.mail.Flags.Flag.DELETED));
        }
    }

    @Test
    void an_answer_extends_its_thread_which_waits_for_an_editor_again() throws Exception {
        server.letter("1@merikallio.fi", "Etätyön periaatteet", "", GUIDE);
        try (var mailbox = new MailboxInTest(server.mailbox(), temp)) {
            mailbox.harvest();
            var first = only(mailbox);
            mailbox.decide(first, Verdict.APPROVED);

            server.letter(
                    "2@merikallio.fi",
                    "VS: Etätyön periaatteet",
                    "In-Reply-To: <1@merikallio.fi>\nReferences: <1@merikallio.fi>\n",
                    "Luvan voi antaa myös sijainen.\n\n2.11.2026 Tuula Tietosuoja kirjoitti:\n> Etätyöhön tarvitaan esimiehen lupa.\n");
            var report = mailbox.harvest();
            assertThat(report.changed()).isEqualTo(1);
            assertThat(report.added()).isZero();

            var document = only(mailbox);
            assertThat(document.id()).isEqualTo(first.id());
            assertThat(document.revisionNumber()).isEqualTo(2);
            assertThat(document.sections())
                    .extracting(section -> section.headings().getFirst())
                    .containsExactly(
                            "Etätyön periaatteet – Tuula Tietosuoja 2.11.2026",
                            "VS: Etätyön periaatteet – Tuula Tietosuoja 2.11.2026");
            assertThat(document.sections())
                    .extracting(section -> section.text())
                    .containsExactly("Etätyöhön tarvitaan esimiehen lupa.", "Luvan voi antaa myös sijainen.");
            assertThat(mailbox.stored.library().find(document.id(), MailboxInTest.TEACHER))
                    .isEmpty();
            assertThat(mailbox.drafts().waiting(MailboxInTest.EDITOR.reader(), 0, 10))
                    .singleElement()
                    .satisfies(draft -> assertThat(draft.approvedRevision()).isEqualTo(1));
            assertThat(original(mailbox, document)).contains("multipart/digest", "puh. 09 310 12345", "> Etätyöhön");

            assertThat(mailbox.decide(document, Verdict.REJECTED)).isEqualTo(Answer.DECIDED);
            assertThat(mailbox.documents()).isEmpty();
            assertThat(mailbox.harvest().added())
                    .as("what was rejected stays away")
                    .isZero();
            assertThat(mailbox.documents()).isEmpty();
        }
    }

    @Test
    void a_message_that_joins_two_threads_makes_them_one() throws Exception {
        server.letter("2@merikallio.fi", "Re: Luvat", "References: <0@muualla.fi> <1@merikallio.fi>\n", "Toinen.");
        server.letter("3@merikallio.fi", "Re: Luvat (jatkuu)", "References: <9@merikallio.fi>\n", "Kolmas.");
        try (var mailbox = new MailboxInTest(server.mailbox(), temp)) {
            mailbox.harvest();
            assertThat(mailbox.documents()).hasSize(2);
            server.letter("1@merikallio.fi", "Luvat", "References: <9@merikallio.fi>\n", "Ensimmäinen.");
            var report = mailbox.harvest();
            assertThat(report.gone()).isEqualTo(1);
            assertThat(only(mailbox).sections())
                    .extracting(section -> section.text())
                    .containsExactly("Ensimmäinen.", "Toinen.", "Kolmas.");
        }
    }

    @Test
    void whoever_is_not_allowed_or_not_confirmed_is_left_out_and_counted() throws Exception {
        var other = "mx.merikallio.fi; spf=pass smtp.mailfrom=muualla.fi; dkim=pass header.d=muualla.fi";
        server.letter("Vieras <x@muualla.fi>", other, "1@muualla.fi", "Voitit", "", "Paina tästä.");
        server.letter("tuula@merikallio.fi", other, "2@x", "Väärennös", "", "Vaihda tilinumero.");
        server.letter(
                "tuula@merikallio.fi",
                "mx.muualla.fi; dmarc=pass header.from=merikallio.fi",
                "3@x",
                "Omat todisteet",
                "",
                "x");
        server.letter(
                "tuula@merikallio.fi",
                "mx.merikallio.fi; dmarc=fail header.from=merikallio.fi; dkim=pass header.d=merikallio.fi",
                "4@x",
                "Hylätty",
                "",
                "x");
        server.letter("a@merikallio.fi, b@merikallio.fi", MailServer.CONFIRMED, "5@x", "Kaksi", "", "x");
        server.letter("6@merikallio.fi", "Poissa", "Auto-Submitted: auto-replied\n", "Olen lomalla.");
        server.letter("7@merikallio.fi", "Palautui", "Return-Path: <>\n", "Ei perillä.");
        server.letter(MailServer.USER, MailServer.CONFIRMED, "8@x", "Itseltä", "", "x");
        server.letter("9@merikallio.fi", "Ohje", "Auto-Submitted: no\n", "Tämä otetaan.");
        try (var mailbox = new MailboxInTest(server.mailbox(), temp)) {
            var report = mailbox.harvest();
            assertThat(mailbox.counts(report.id()))
                    .isEqualTo(Map.of(
                            MailOutcome.TAKEN, 1L,
                            MailOutcome.SENDER_NOT_ALLOWED, 1L,
                            MailOutcome.NOT_AUTHENTICATED, 3L,
                            MailOutcome.NO_SENDER, 1L,
                            MailOutcome.AUTOMATIC, 1L,
                            MailOutcome.BOUNCE, 1L,
                            MailOutcome.LOOP, 1L));
            assertThat(only(mailbox).title()).isEqualTo("Ohje");
        }
    }

    @Test
    void what_goes_wrong_with_the_server_is_told_by_its_reason() throws Exception {
        server.letter("1@merikallio.fi", "Ohje", "", "Teksti.");
        assertThat(harvest(server.mailbox().with("väärä"))).isEqualTo(Failure.MAIL_SIGN_IN);
        assertThat(harvest(named(server.mailbox(), "Olematon"))).isEqualTo(Failure.MAIL_FOLDER_MISSING);
        MailServer.trustNobody();
        assertThat(harvest(server.mailbox())).isEqualTo(Failure.MAIL_TLS);
        var mailbox = server.mailbox();
        server.stop();
        assertThat(harvest(mailbox)).isEqualTo(Failure.MAIL_SILENT);
    }

    @Test
    void a_token_signs_in_as_well() throws Exception {
        server.letter("1@merikallio.fi", "Ohje", "", "Teksti.");
        var standing = server.mailbox();
        var byToken = new Mailbox(
                "localhost",
                standing.port(),
                true,
                true,
                MailServer.USER,
                Mailbox.Way.TOKEN,
                MailServer.PASSWORD,
                "INBOX",
                standing.senders(),
                standing.receiver());
        try (var mailbox = new MailboxInTest(byToken, temp)) {
            assertThat(mailbox.harvest().added()).isEqualTo(1);
        }
    }

    @Test
    void a_mailbox_that_could_never_be_read_is_refused_at_once() throws Exception {
        var fine = server.mailbox();
        assertThat(problem(changed(fine, "localhost", true, false))).isEqualTo(Problem.INTERNAL_ADDRESS);
        assertThat(problem(changed(fine, "10.1.2.3", false, true))).isEqualTo(Problem.MAIL_IN_THE_CLEAR);
        assertThat(problem(changed(fine, "169.254.169.254", true, true))).isEqualTo(Problem.INTERNAL_ADDRESS);
        assertThat(problem(changed(fine, "posti.invalid", true, false))).isEqualTo(Problem.NO_SUCH_HOST);
        assertThat(problem(fine.with(""))).isEqualTo(Problem.NO_SECRET);
    }

    @Test
    void the_secret_is_kept_when_none_is_given_and_never_shown() throws Exception {
        server.letter("1@merikallio.fi", "Ohje", "", "Teksti.");
        try (var mailbox = new MailboxInTest(server.mailbox(), temp)) {
            assertThat(mailbox.shown().secret()).isEmpty();
            mailbox.change(mailbox.shown());
            assertThat(mailbox.harvest().added()).isEqualTo(1);
            assertThat(mailbox.shown().toString()).doesNotContain(MailServer.PASSWORD, MailServer.USER);
        }
    }

    @Test
    void an_editor_sees_personal_data_and_what_the_letter_may_replace() throws Exception {
        server.letter("1@merikallio.fi", "Etätyön periaatteet", "", "Vanha ohje.");
        server.letter(
                "2@merikallio.fi",
                "[Linjaukset] Etätyön  periaatteet",
                "",
                "Oppilas 131052-308T, ei 131052-308A. Soita 050 123 4567 tai kirjoita maija@gmail.com, tuula@merikallio.fi.");
        try (var mailbox = new MailboxInTest(server.mailbox(), temp)) {
            mailbox.harvest();
            var draft = mailbox.drafts().waiting(MailboxInTest.EDITOR.reader(), 0, 10).stream()
                    .filter(each -> each.document().title().contains("Linjaukset"))
                    .findFirst()
                    .orElseThrow();
            assertThat(draft.findings())
                    .extracting(PersonalFinding::kind)
                    .containsExactly(PersonalFinding.Kind.values());
            assertThat(draft.findings()).extracting(PersonalFinding::places).containsOnly(1);
            assertThat(draft.replaces()).extracting(other -> other.title()).containsExactly("Etätyön periaatteet");
        }
    }

    @Test
    void every_real_mail_ends_in_a_state() throws Exception {
        var files = SharedData.files("mail").stream()
                .filter(file -> file.toString().matches(".*\\.(?:eml|msg)"))
                .toList();
        var sent = 0;
        for (var file : files) {
            try (var bytes = new java.io.SequenceInputStream(
                    new java.io.ByteArrayInputStream(
                            ("Authentication-Results: " + MailServer.CONFIRMED + "\r\nFrom: tuula@merikallio.fi\r\n")
                                    .getBytes(StandardCharsets.US_ASCII)),
                    withoutSender(file))) {
                server.raw(bytes);
                sent++;
            }
        }
        for (var file : files) {
            try (var bytes = Files.newInputStream(file)) {
                server.raw(bytes);
                sent++;
            }
        }
        try (var mailbox = new MailboxInTest(server.mailbox(), temp)) {
            var report = mailbox.harvest();
            System.out.printf(
                    "mail: %d messages %s, threads: %d, %d whole, %d in part, %d rejected, %d attachments%n",
                    sent,
                    mailbox.counts(report.id()),
                    report.total(),
                    report.indexed(),
                    report.partial(),
                    report.rejected(),
                    report.children());
            assertThat(report.state()).isEqualTo(State.DONE);
            assertThat(mailbox.counts(report.id()).values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(sent);
            assertThat(report.processed()).isEqualTo(report.total());
            assertThat(mailbox.counts(report.id()).get(MailOutcome.TAKEN)).isGreaterThan(files.size() / 2L);
            var again = mailbox.harvest();
            assertThat(again.added() + again.changed() + again.gone()).isZero();
        }
    }

    /** The same bytes without the lines that name another sender. */
    private static java.io.InputStream withoutSender(Path file) throws java.io.IOException {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1)
                .replaceAll("(?im)^(From|Return-Path|Precedence|Auto-Submitted):", "X-Was-$1:");
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Failure harvest(Mailbox settings) throws Exception {
        try (var mailbox = new MailboxInTest(settings, Files.createTempDirectory(temp, "run"))) {
            HarvestReport report = mailbox.harvest();
            assertThat(report.state()).isEqualTo(State.FAILED);
            return report.failure().orElseThrow();
        }
    }

    private static Mailbox named(Mailbox mailbox, String folder) {
        return new Mailbox(
                mailbox.host(),
                mailbox.port(),
                true,
                true,
                mailbox.user(),
                mailbox.way(),
                mailbox.secret(),
                folder,
                mailbox.senders(),
                mailbox.receiver());
    }

    private static Mailbox changed(Mailbox mailbox, String host, boolean encrypted, boolean internal) {
        return new Mailbox(
                host,
                mailbox.port(),
                encrypted,
                internal,
                mailbox.user(),
                mailbox.way(),
                mailbox.secret(),
                "INBOX",
                mailbox.senders(),
                mailbox.receiver());
    }

    private static Problem problem(Mailbox mailbox) {
        var refused = new Problem[1];
        assertThatThrownBy(() -> fi.luotsi.content.source.MailCheck.check(mailbox))
                .isInstanceOfSatisfying(UnusableSource.class, unusable -> refused[0] = unusable.problem());
        return refused[0];
    }

    private static Document only(MailboxInTest mailbox) {
        assertThat(mailbox.documents()).hasSize(1);
        return mailbox.documents().getFirst();
    }

    private static String original(MailboxInTest mailbox, Document document) throws java.io.IOException {
        var out = new ByteArrayOutputStream();
        mailbox.stored
                .library()
                .original(document.id(), MailboxInTest.EDITOR.reader())
                .orElseThrow()
                .writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
