package fi.luotsi.content.source;

import fi.luotsi.content.MailOutcome;
import fi.luotsi.content.source.MailLog.MailThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Takes messages as RFC 822 bytes, from wherever they come: decides by the gate, gives them to the log, and offers each thread as one item. It is also the way
 * for mail that another interface than IMAP gives.
 */
final class MailIntake {
    /** Larger messages are left out. */
    static final long LARGEST = 25L << 20;

    private final MailGate gate;
    private final MailLog log;
    private final Path temp;

    MailIntake(MailGate gate, MailLog log, Path temp) {
        this.gate = gate;
        this.log = log;
        this.temp = temp;
    }

    /**
     * Takes one message.
     *
     * @param position where reading goes on after it
     * @param arrivedAt counts where the message has no date
     */
    void take(String position, Path message, Instant arrivedAt) throws IOException {
        MailHead head;
        try (var bytes = Files.newInputStream(message)) {
            head = MailHead.of(bytes);
        } catch (IOException unreadable) {
            log.leave(position, MailOutcome.UNREADABLE, "");
            return;
        }
        var domain = head.sender().map(MailIntake::domain).orElse("");
        var outcome = gate.decide(head);
        if (outcome == MailOutcome.TAKEN) {
            log.take(position, mail(head, message, arrivedAt), domain);
        } else {
            log.leave(position, outcome, domain);
        }
    }

    /** Was it taken before, going by the Message-ID that the server tells? */
    boolean isTaken(String messageId) {
        return new MailHead(List.of(new MailHead.Field("message-id", messageId)))
                .id()
                .map(MailIntake::key)
                .filter(log::isTaken)
                .isPresent();
    }

    /** A message that is not worth fetching. */
    void leave(String position, MailOutcome outcome) {
        log.leave(position, outcome, "");
    }

    /**
     * Offers every thread; those that are as they were are not read again.
     *
     * @param reading how the mailbox was read: the run ends so, unless offering ends worse
     */
    Offer.End offer(Offer.End reading, Taker taker) throws IOException {
        if (reading == Offer.End.STOPPED) {
            return reading;
        }
        var threads = log.threads();
        taker.expect(threads.size());
        for (var thread : threads) {
            if (taker.isStopping()) {
                return Offer.End.STOPPED;
            }
            var version = version(thread);
            if (taker.version(thread.key()).filter(version::equals).isPresent()) {
                taker.unchanged(thread.key());
            } else {
                var file = new ThreadFile(log, temp).write(thread);
                taker.take(new SourceItem(thread.key(), thread.matter(), name(thread), version, file, true));
            }
        }
        return reading;
    }

    private static TakenMail mail(MailHead head, Path message, Instant arrivedAt) throws IOException {
        var sha256 = Digest.sha256(message);
        return new TakenMail(
                head.id().map(MailIntake::key).orElse(sha256),
                head.references().stream().limit(100).map(MailIntake::key).toList(),
                head.matter(),
                head.isAnswer(),
                head.date().filter(date -> isPlausible(date, arrivedAt)).orElse(arrivedAt),
                sha256,
                message);
    }

    /** Clocks go wrong, and senders choose what they write. */
    private static boolean isPlausible(Instant date, Instant arrivedAt) {
        return date.isAfter(Instant.EPOCH) && date.isBefore(arrivedAt.plus(Duration.ofDays(1)));
    }

    private static String key(String messageId) {
        return Digest.sha256("id " + messageId);
    }

    private static String version(MailThread thread) {
        return Digest.sha256(String.join(" ", thread.messages()));
    }

    private static String name(MailThread thread) {
        var plain = thread.matter().replaceAll("[^\\p{L}\\p{N}._-]+", " ").strip();
        return (plain.isEmpty() ? "viesti" : plain.substring(0, Math.min(100, plain.length()))) + ".eml";
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
