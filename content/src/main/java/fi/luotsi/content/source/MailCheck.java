package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.Mailbox;
import fi.luotsi.content.UnusableSource;
import fi.luotsi.content.UnusableSource.Problem;
import java.net.InetAddress;
import java.util.regex.Pattern;

/** Refuses a mailbox that could never be read, before anything is made of it. */
public final class MailCheck {
    private static final int LONGEST = 200;
    private static final int MOST_SENDERS = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@/?#]{1,100}@[A-Za-z0-9.-]{1,99}");
    private static final int STANDARD_PORT = 993;

    private MailCheck() {}

    /** The location of the source. */
    public static String check(Mailbox mailbox) {
        return mailbox.isInMicrosoft() ? checkInMicrosoft(mailbox) : checkAtServer(mailbox);
    }

    private static String checkInMicrosoft(Mailbox mailbox) {
        var application = GraphApplication.of(mailbox);
        application.check();
        refuseIf(!ADDRESS.matcher(mailbox.user()).matches(), Problem.NO_USER);
        checkGate(mailbox);
        refuseIf(!mailbox.receiver().isEmpty() && !isName(mailbox.receiver()), Problem.NO_RECEIVER);
        return application.graph().origin() + "/users/" + mailbox.user() + "/" + mailbox.folder();
    }

    private static String checkAtServer(Mailbox mailbox) {
        var server = server(mailbox);
        refuseIf(mailbox.user().isBlank() || mailbox.user().length() > LONGEST, Problem.NO_USER);
        refuseIf(mailbox.secret().isEmpty(), Problem.NO_SECRET);
        checkGate(mailbox);
        refuseIf(!isName(mailbox.receiver()), Problem.NO_RECEIVER);
        checkNetwork(mailbox, server);
        return (mailbox.encrypted() ? "imaps://" : "imap://") + server.host() + ":" + server.port() + "/"
                + mailbox.folder() + " (" + mailbox.user() + ")";
    }

    private static boolean isName(String receiver) {
        return receiver.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");
    }

    private static void checkGate(Mailbox mailbox) {
        refuseIf(mailbox.folder().isBlank() || mailbox.folder().length() > LONGEST, Problem.NO_FOLDER);
        refuseIf(
                mailbox.senders().isEmpty()
                        || mailbox.senders().size() > MOST_SENDERS
                        || !mailbox.senders().stream().allMatch(AllowedSenders::isUsable),
                Problem.BAD_SENDERS);
    }

    /** The server in the one spelling of addresses. */
    static WebAddress server(Mailbox mailbox) {
        try {
            return WebAddress.of("https://" + mailbox.host().strip() + ":" + mailbox.port() + "/");
        } catch (BadAddress bad) {
            throw new UnusableSource(Problem.NOT_AN_ADDRESS, String.valueOf(bad.getMessage()));
        }
    }

    static Guard guard(Mailbox mailbox, WebAddress server) {
        return new Guard(mailbox.internal() ? server.host() : "", server.port(), InetAddress::getAllByName);
    }

    private static void checkNetwork(Mailbox mailbox, WebAddress server) {
        refuseIf(server.port() != STANDARD_PORT && !Guard.isPortOfASite(server.port()), Problem.PORT_REFUSED);
        try {
            var address = guard(mailbox, server).check(server);
            refuseIf(!mailbox.encrypted() && !address.isLoopbackAddress(), Problem.MAIL_IN_THE_CLEAR);
        } catch (Unanswered refused) {
            var isUnknown = refused.outcome() == CrawlOutcome.UNREACHABLE;
            throw new UnusableSource(isUnknown ? Problem.NO_SUCH_HOST : Problem.INTERNAL_ADDRESS, server.origin());
        }
    }

    private static void refuseIf(boolean wrong, Problem problem) {
        if (wrong) {
            throw new UnusableSource(problem, "mailbox");
        }
    }
}
