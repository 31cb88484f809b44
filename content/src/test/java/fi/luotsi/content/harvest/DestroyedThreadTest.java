package fi.luotsi.content.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.Drafts.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The messages of a thread that is destroyed, in a real mailbox and database. */
class DestroyedThreadTest {
    @TempDir
    Path temp;

    @Test
    void nothing_of_them_is_left_and_they_do_not_come_again() throws Exception {
        try (var server = new MailServer()) {
            server.letter("1@merikallio.fi", "Etätyön periaatteet", "", "Etätyöhön tarvitaan esimiehen lupa.");
            server.letter("2@merikallio.fi", "Avaimet", "", "Avaimet palautetaan perjantaina.");
            try (var mailbox = new MailboxInTest(server.mailbox(), temp)) {
                mailbox.harvest();
                var thread = mailbox.documents().stream()
                        .filter(document -> document.title().startsWith("Etätyön"))
                        .findFirst()
                        .orElseThrow();
                mailbox.decide(thread, Verdict.REJECTED);

                mailbox.destroyed(thread);

                assertThat(count(mailbox, "select count(*) from mail_message where matter like 'Etä%'"))
                        .isZero();
                assertThat(count(mailbox, "select count(*) from mail_message where sha256 is null"))
                        .isOne();
                server.letter("1@merikallio.fi", "Etätyön periaatteet", "", "Etätyöhön tarvitaan esimiehen lupa.");
                var again = mailbox.harvest();
                assertThat(again.added() + again.changed()).isZero();
                assertThat(mailbox.documents()).hasSize(1);
            }
        }
    }

    private static long count(MailboxInTest mailbox, String query) {
        return mailbox.database.inTransaction(() ->
                ((Number) mailbox.database.entities().createNativeQuery(query).getSingleResult()).longValue());
    }
}
