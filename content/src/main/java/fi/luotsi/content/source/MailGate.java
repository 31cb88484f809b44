package fi.luotsi.content.source;

import fi.luotsi.content.MailOutcome;
import fi.luotsi.content.Mailbox;
import java.util.Locale;
import java.util.Set;

/**
 * Decides by its head whether a message may become a document. The portal answers none, so that no machine writes to a machine.
 *
 * @param receiver the name of the receiving server; empty where Exchange Online is known to be it
 */
record MailGate(String own, AllowedSenders senders, String receiver, boolean trustsColleagues) {
    private static final Set<String> PRECEDENCE_OF_PROGRAMS = Set.of("bulk", "junk", "auto_reply");

    static MailGate of(Mailbox mailbox) {
        return new MailGate(
                mailbox.user(),
                AllowedSenders.of(mailbox.senders()),
                mailbox.receiver(),
                mailbox.microsoft().trustsColleagues());
    }

    /** {@link MailOutcome#TAKEN}, or why not. */
    MailOutcome decide(MailHead head) {
        if (isBounce(head)) {
            return MailOutcome.BOUNCE;
        }
        if (isAutomatic(head)) {
            return MailOutcome.AUTOMATIC;
        }
        var sender = head.sender();
        if (sender.isEmpty()) {
            return MailOutcome.NO_SENDER;
        }
        if (isLoop(head, sender.get())) {
            return MailOutcome.LOOP;
        }
        if (!senders.allow(sender.get())) {
            return MailOutcome.SENDER_NOT_ALLOWED;
        }
        return isConfirmed(head, sender.get()) ? MailOutcome.TAKEN : MailOutcome.NOT_AUTHENTICATED;
    }

    /** Reports have the empty sender (RFC 5321, 4.5.5) and a form of their own (RFC 6522). */
    private static boolean isBounce(MailHead head) {
        return head.all("return-path").stream()
                        .anyMatch(path -> path.replaceAll("\\s", "").equals("<>"))
                || head.first("content-type")
                        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/report"))
                        .isPresent();
    }

    private static boolean isAutomatic(MailHead head) {
        return head.all("auto-submitted").stream()
                        .anyMatch(value -> !value.toLowerCase(Locale.ROOT).matches("no(?:[\\s;(].*)?"))
                || head.all("precedence").stream()
                        .anyMatch(value -> PRECEDENCE_OF_PROGRAMS.contains(value.toLowerCase(Locale.ROOT)));
    }

    private boolean isLoop(MailHead head, String sender) {
        return sender.equalsIgnoreCase(own)
                || head.all("delivered-to").stream()
                                .filter(own::equalsIgnoreCase)
                                .count()
                        > 1
                || head.all("x-loop").stream().anyMatch(own::equalsIgnoreCase);
    }

    private boolean isConfirmed(MailHead head, String sender) {
        var domain = sender.substring(sender.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (receiver.isEmpty()) {
            var exchange = new ExchangeHead(head);
            return exchange.confirms(domain) || (trustsColleagues && exchange.isFromColleague());
        }
        return AuthenticationResults.of(head.all("authentication-results"), receiver)
                .filter(results -> results.confirm(domain))
                .isPresent();
    }
}
