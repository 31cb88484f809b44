package fi.luotsi.compliance.notice;

import java.time.Instant;
import java.util.Optional;

/**
 * How the sending of mail stands.
 *
 * @param configured a server is named in the settings
 * @param waiting mails that are to be sent, again or for the first time
 * @param oldestAt since when the oldest of these has waited
 * @param refused mails of the last seven days that the server refused for good or that were given up
 */
public record MailStatus(
        boolean configured,
        Optional<MailFault> fault,
        long waiting,
        Optional<Instant> oldestAt,
        long refused,
        Optional<Instant> lastSentAt) {
    public boolean works() {
        return configured && fault.isEmpty();
    }
}
