package fi.luotsi.content.source;

import fi.luotsi.content.HarvestReport.Failure;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A mailbox cannot be read, and why. Neither user nor secret stands in it, so that no log gets them. */
public final class MailUnread extends IOException {
    private static final long serialVersionUID = 1;

    private final Failure failure;

    MailUnread(Failure failure) {
        super(failure.name());
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }

    /** Sorts what goes wrong between the portal and the mail server. */
    static MailUnread of(Throwable cause) {
        for (@Nullable Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof MailUnread known) {
                return known;
            }
            if (each instanceof Unanswered refused) {
                return new MailUnread(
                        refused.outcome() == fi.luotsi.content.CrawlOutcome.UNREACHABLE
                                ? Failure.MAIL_HOST_UNKNOWN
                                : Failure.MAIL_REFUSED);
            }
            if (each instanceof javax.net.ssl.SSLException) {
                return new MailUnread(Failure.MAIL_TLS);
            }
            if (each instanceof jakarta.mail.AuthenticationFailedException) {
                return new MailUnread(Failure.MAIL_SIGN_IN);
            }
            if (each instanceof jakarta.mail.FolderNotFoundException) {
                return new MailUnread(Failure.MAIL_FOLDER_MISSING);
            }
        }
        return new MailUnread(Failure.MAIL_SILENT);
    }
}
