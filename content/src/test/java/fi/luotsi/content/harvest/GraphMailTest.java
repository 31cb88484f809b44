package fi.luotsi.content.harvest;

import static fi.luotsi.content.TestGraphMail.CONFIRMED;
import static fi.luotsi.content.TestGraphMail.DELTA;
import static fi.luotsi.content.TestGraphMail.head;
import static fi.luotsi.content.TestGraphMail.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.content.Document;
import fi.luotsi.content.GraphServer;
import fi.luotsi.content.HarvestReport.Failure;
import fi.luotsi.content.HarvestReport.State;
import fi.luotsi.content.MailOutcome;
import fi.luotsi.content.Mailbox;
import fi.luotsi.content.TestGraphMail;
import fi.luotsi.content.TestSite.Reply;
import fi.luotsi.content.UnusableSource;
import fi.luotsi.content.UnusableSource.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policy e-mails from Microsoft Graph's documented answers to drafts in the library. */
class GraphMailTest {
    @TempDir
    Path temp;

    private final TestGraphMail graph = new TestGraphMail();
    private MailboxInTest mailbox;

    @BeforeEach
    void begin() throws IOException {
        for (var number = 1; number <= 7; number++) {
            graph.letter("m" + number, "Linjaus " + number, "Linjauksen " + number + " teksti.");
        }
        mailbox = new MailboxInTest(graph.mailbox(), temp);
    }

    @AfterEach
    void end() {
        mailbox.close();
        graph.close();
    }

    @Test
    void the_first_run_brings_every_message_as_a_draft_and_the_second_asks_only_for_what_is_new() {
        var first = mailbox.harvest();
        var requests = graph.asked().size();
        assertThat(first.state()).isEqualTo(State.DONE);
        assertThat(mailbox.counts(first.id())).isEqualTo(Map.of(MailOutcome.TAKEN, 7L));
        assertThat(titles()).contains("Linjaus 1", "Linjaus 7").hasSize(7);
        assertThat(mailbox.documents().getFirst().audience().groups()).containsExactly("administrator", "coordinator");

        graph.letter("m8", "Linjaus 8", "Uusi.");
        graph.remove("m2");
        graph.asked().clear();
        var second = mailbox.harvest();

        System.out.printf(
                "Graph mail: first run 7 messages in %d requests, second run 1 message in %d%n",
                requests, graph.asked().size());
        assertThat(mailbox.counts(second.id())).isEqualTo(Map.of(MailOutcome.TAKEN, 1L));
        assertThat(second.unchanged()).isEqualTo(7);
        assertThat(second.gone()).isZero();
        assertThat(graph.askedFor("/$value")).isEqualTo(1);
        assertThat(graph.askedFor("delta")).isEqualTo(1);
        assertThat(titles()).hasSize(8);
        assertThat(graph.writes()).isEmpty();
    }

    @Test
    void only_what_the_receiving_organisation_wrote_confirms_a_sender() {
        var forged = "Authentication-Results: " + CONFIRMED + "\r\n";
        graph.letter(
                "k1",
                head("spf=fail smtp.mailfrom=merikallio.fi;dmarc=fail header.from=merikallio.fi") + forged,
                "Väärä",
                "x");
        graph.letter("k2", forged, "Tuotu", "x");
        graph.letter("k3", head("") + forged, "Välissä", "x");
        graph.letter("k4", head("") + "X-MS-Exchange-Organization-AuthAs: Internal\r\n", "Työtoverilta", "x");

        var report = mailbox.harvest();
        assertThat(mailbox.counts(report.id()))
                .isEqualTo(Map.of(MailOutcome.TAKEN, 7L, MailOutcome.NOT_AUTHENTICATED, 4L));
    }

    @Test
    void a_colleague_is_believed_where_an_administrator_says_so() {
        mailbox.change(trusting(graph.mailbox().with("")));
        graph.letter("k4", head("") + "X-MS-Exchange-Organization-AuthAs: Internal\r\n", "Työtoverilta", "x");
        mailbox.harvest();
        assertThat(titles()).contains("Työtoverilta");
    }

    private static Mailbox trusting(Mailbox standing) {
        var is = standing.microsoft();
        var microsoft = new Mailbox.Microsoft(is.tenant(), is.client(), is.signIn(), is.graph(), true);
        return Mailbox.inMicrosoft(
                standing.user(), standing.secret(), standing.folder(), standing.senders(), "", true, microsoft);
    }

    @Test
    void a_forgotten_link_begins_anew_and_takes_and_fetches_nothing_twice() {
        mailbox.harvest();
        graph.forgetChanges();
        graph.letter("m8", "Linjaus 8", "Uusi.");
        graph.asked().clear();

        var report = mailbox.harvest();

        assertThat(graph.asked()).filteredOn(one -> one.status() == 410).hasSize(1);
        assertThat(report.state()).isEqualTo(State.DONE);
        assertThat(mailbox.counts(report.id())).isEqualTo(Map.of(MailOutcome.TAKEN, 1L, MailOutcome.KNOWN, 7L));
        assertThat(graph.askedFor("/$value")).isEqualTo(1);
        assertThat(report.added()).isEqualTo(1);
        assertThat(titles()).hasSize(8);

        assertThat(mailbox.counts(mailbox.harvest().id())).isEmpty();
        for (var again = 0; again < 2; again++) {
            graph.once(DELTA, GraphServer.error(410, "SyncStateNotFound"));
        }
        assertThat(mailbox.harvest().state()).isEqualTo(State.FAILED);
    }

    @Test
    void a_run_that_was_cut_off_goes_on_in_the_middle_of_a_page() {
        graph.once(value("m5"), GraphServer.error(503, "serviceNotAvailable").with("Retry-After", "900"));
        var killed = mailbox.begin();
        assertThat(mailbox.run(killed).failure()).contains(Failure.SITE_BUSY);
        assertThat(mailbox.counts(killed)).isEqualTo(Map.of(MailOutcome.TAKEN, 4L));
        graph.asked().clear();

        var report = mailbox.run(killed);

        assertThat(report.state()).isEqualTo(State.DONE);
        assertThat(graph.askedFor("/$value")).isEqualTo(3);
        assertThat(mailbox.counts(killed)).isEqualTo(Map.of(MailOutcome.TAKEN, 7L));
    }

    @Test
    void throttling_is_obeyed_and_a_token_that_ends_is_renewed() {
        graph.once(value("m3"), GraphServer.error(429, "ApplicationThrottled").with("Retry-After", "2"));
        graph.letTokensLiveFor(4);
        var start = Instant.now();

        assertThat(mailbox.harvest().state()).isEqualTo(State.DONE);
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofSeconds(2));
        assertThat(graph.tokens()).isGreaterThan(2);
        assertThat(titles()).hasSize(7);
    }

    @Test
    void refusals_are_told_apart() {
        graph.once("/v1.0/users/linjaukset%40merikallio.fi/mailFolders", GraphServer.error(403, "ErrorAccessDenied"));
        assertThat(mailbox.harvest().failure()).contains(Failure.ACCESS_DENIED);
        graph.once("/v1.0/users/linjaukset%40merikallio.fi/mailFolders", GraphServer.error(404, "ErrorInvalidUser"));
        assertThat(mailbox.harvest().failure()).contains(Failure.SITE_MISSING);
        graph.once(
                "/v1.0/users/linjaukset%40merikallio.fi/mailFolders",
                Reply.of("application/json", "{\"value\":[]}".getBytes()));
        assertThat(mailbox.harvest().failure()).contains(Failure.MAIL_FOLDER_MISSING);
        graph.once(DELTA, Reply.of("application/json", "<html>".getBytes()));
        assertThat(mailbox.harvest().failure()).contains(Failure.MAIL_SILENT);
        mailbox.change(graph.mailbox().with("toinen-salaisuus"));
        assertThat(mailbox.harvest().failure()).contains(Failure.SIGN_IN_REFUSED);
        assertThat(titles()).isEmpty();
    }

    @Test
    void a_message_that_cannot_be_had_is_left_and_the_others_come() {
        graph.once(value("m2"), GraphServer.error(404, "ErrorItemNotFound"));
        graph.once(value("m3"), GraphServer.error(400, "ErrorMimeContentConversionFailed"));
        graph.once(value("m4"), Reply.of("text/plain", new byte[(25 << 20) + 1]));

        var report = mailbox.harvest();

        assertThat(report.state()).isEqualTo(State.DONE);
        assertThat(mailbox.counts(report.id()))
                .isEqualTo(Map.of(MailOutcome.TAKEN, 4L, MailOutcome.UNREADABLE, 2L, MailOutcome.TOO_LARGE, 1L));
    }

    @Test
    void odd_links_and_redirects_get_no_token() {
        graph.once(value("m1"), Reply.redirect(302, "http://169.254.169.254/latest/meta-data"));
        graph.once(
                DELTA,
                Reply.of(
                        "application/json",
                        "{\"value\":[{\"id\":7},null,{\"id\":\"AAMkAGI1-m1/+=\"}],\"@odata.nextLink\":\"https://muualla.example/v1.0/\"}"
                                .getBytes()));

        assertThat(mailbox.harvest().failure()).contains(Failure.MAIL_SILENT);
        assertThat(titles()).isEmpty();
    }

    @Test
    void settings_that_could_never_be_read_are_refused_and_the_secret_is_kept_for_the_same_application_only() {
        mailbox.change(graph.mailbox().with(""));
        assertThat(mailbox.shown().secret()).isEmpty();
        assertThat(mailbox.shown().toString()).doesNotContain(GraphServer.SECRET);
        assertThat(mailbox.harvest().state()).isEqualTo(State.DONE);

        assertRefused(
                Problem.BAD_CLIENT_SECRET,
                new Mailbox.Microsoft("toinen.fi", GraphServer.CLIENT, graph.url(), graph.url(), false));
        assertRefused(
                Problem.BAD_TENANT, new Mailbox.Microsoft("", GraphServer.CLIENT, graph.url(), graph.url(), false));
        assertRefused(
                Problem.BAD_CLIENT, new Mailbox.Microsoft(GraphServer.TENANT, "x", graph.url(), graph.url(), false));
        assertRefused(
                Problem.BAD_SERVICE,
                new Mailbox.Microsoft(GraphServer.TENANT, GraphServer.CLIENT, graph.url(), "x/y", false));
    }

    private void assertRefused(Problem problem, Mailbox.Microsoft microsoft) {
        var secret = problem == Problem.BAD_CLIENT_SECRET ? "" : GraphServer.SECRET;
        var changed = Mailbox.inMicrosoft("", secret, "", List.of("merikallio.fi"), "", true, microsoft);
        assertThatThrownBy(() -> mailbox.change(changed))
                .isInstanceOfSatisfying(
                        UnusableSource.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    private List<String> titles() {
        return mailbox.documents().stream().map(Document::title).sorted().toList();
    }
}
