package fi.luotsi.compliance.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hands letters to the mail server. */
final class Smtp {
    private static final Pattern REPLY = Pattern.compile("(?m)^([45]\\d\\d)[ -]");
    private static final Pattern WRONG_SIGN_IN = Pattern.compile("53\\d");

    private final MailSettings settings;
    private final Session session;

    Smtp(MailSettings settings) {
        this.settings = settings;
        session = Session.getInstance(settings.properties());
    }

    /**
     * The identity makes the letter recognisable, should it come twice after a crash.
     *
     * @param stop the page on which its reader stops such letters
     */
    Delivery send(UUID id, String recipient, Letter letter, Optional<String> stop, ZonedDateTime now) {
        if (!MailSettings.isAddress(recipient)) {
            return Delivery.refused("address");
        }
        try {
            hand(message(id, recipient, letter, stop, now));
            return Delivery.sent();
        } catch (AuthenticationFailedException wrongPassword) {
            return Delivery.later("sign-in");
        } catch (MessagingException failure) {
            return reply(failure).map(Smtp::judged).orElseGet(() -> Delivery.later("unreachable"));
        }
    }

    private void hand(MimeMessage message) throws MessagingException {
        var transport = session.getTransport();
        try {
            // Without a name the mail API would sign in with that of this process, as soon as there is a password.
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.user().orElse(null),
                    settings.user().isPresent() ? settings.password() : null);
            transport.sendMessage(message, message.getAllRecipients());
        } finally {
            close(transport);
        }
    }

    /** Once the server has taken a message, a connection that breaks makes no difference. */
    private static void close(jakarta.mail.Transport transport) {
        try {
            transport.close();
        } catch (MessagingException broken) {
            // Nothing is lost.
        }
    }

    private MimeMessage message(UUID id, String recipient, Letter letter, Optional<String> stop, ZonedDateTime now)
            throws MessagingException {
        var message = new IdentifiedMessage(session, "<" + id + "@" + domain() + ">");
        message.setFrom(settings.sender());
        message.setRecipients(MimeMessage.RecipientType.TO, recipient);
        message.setSubject(letter.subject(), UTF_8.name());
        message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("Content-Language", letter.language());
        if (stop.isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + settings.url() + stop.get() + ">");
        }
        var forms = new MimeMultipart("alternative", part(letter.plain(), "plain"), part(letter.html(), "html"));
        if (letter.calendar().isPresent()) {
            forms.addBodyPart(part(letter.calendar().get(), "calendar"));
        }
        message.setContent(forms);
        message.saveChanges();
        return message;
    }

    private String domain() {
        return settings.sender().substring(settings.sender().lastIndexOf('@') + 1);
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(text, "text/" + kind + "; charset=UTF-8");
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** A refused sign-in is our fault and can be mended; any other number that begins with 5 is for good (RFC 5321, 4.2.1). */
    private static Delivery judged(String reply) {
        return reply.startsWith("5") && !WRONG_SIGN_IN.matcher(reply).matches()
                ? Delivery.refused(reply)
                : Delivery.later(reply);
    }

    /** The number that the server answered. The mail API tells it only in the words of its exceptions. */
    private static Optional<String> reply(@Nullable Throwable failure) {
        if (failure == null) {
            return Optional.empty();
        }
        var matcher = REPLY.matcher(String.valueOf(failure.getMessage()));
        if (matcher.find()) {
            return Optional.of(matcher.group(1));
        }
        var next = failure instanceof MessagingException chained ? chained.getNextException() : failure.getCause();
        return reply(next);
    }

    /** A message that keeps the identity that it was given. */
    private static final class IdentifiedMessage extends MimeMessage {
        private final String identity;

        IdentifiedMessage(Session session, String identity) {
            super(session);
            this.identity = identity;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", identity);
        }
    }
}
