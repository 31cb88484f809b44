package fi.luotsi.content.source;

import fi.luotsi.content.HarvestReport.Failure;
import fi.luotsi.content.MailOutcome;
import fi.luotsi.content.Mailbox;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** A folder of a mailbox, read by IMAP from where the last run ended. It is opened for reading only, and no message in it is marked, moved or deleted. */
public final class MailFolder implements Offer {
    private static final int MOST_MESSAGES = 5_000;
    private static final int MOST_BREAKS = 20;

    private final Mailbox mailbox;
    private final MailLog log;
    private final Path temp;
    /** The position of the message that is being fetched. */
    private String atHand = "";

    private MailFolder(Mailbox mailbox, MailLog log, Path temp) {
        this.mailbox = mailbox;
        this.log = log;
        this.temp = temp;
    }

    /** A mailbox as its settings say; {@code temp} is where messages stand until they are taken. */
    public static MailFolder of(Mailbox mailbox, MailLog log, Path temp) {
        return new MailFolder(mailbox, log, temp);
    }

    @Override
    public End to(Taker taker) throws IOException {
        var intake = new MailIntake(MailGate.of(mailbox), log, temp);
        return intake.offer(readOn(intake, taker), taker);
    }

    /** A connection that breaks at a message is made again; when it breaks there twice the message is left, so that it stops no run for ever. */
    private End readOn(MailIntake intake, Taker taker) throws IOException {
        var brokenAt = "";
        for (var breaks = 0; ; breaks++) {
            try {
                return read(intake, taker);
            } catch (MailUnread lost) {
                if (atHand.isEmpty() || breaks >= MOST_BREAKS) {
                    throw lost;
                }
                if (atHand.equals(brokenAt)) {
                    intake.leave(atHand, MailOutcome.UNREADABLE);
                }
                brokenAt = atHand;
                atHand = "";
            }
        }
    }

    private End read(MailIntake intake, Taker taker) throws IOException {
        try (var store = MailConnection.open(mailbox)) {
            var folder = store.getFolder(mailbox.folder());
            if (!folder.exists() || (folder.getType() & Folder.HOLDS_MESSAGES) == 0) {
                throw new MailUnread(Failure.MAIL_FOLDER_MISSING);
            }
            folder.open(Folder.READ_ONLY);
            try {
                return read(folder, intake, taker);
            } finally {
                close(folder);
            }
        } catch (MessagingException broken) {
            throw MailUnread.of(broken);
        }
    }

    private static void close(Folder folder) throws MessagingException {
        if (folder.isOpen()) {
            folder.close(false);
        }
    }

    private End read(Folder folder, MailIntake intake, Taker taker) throws MessagingException, IOException {
        var uids = (UIDFolder) folder;
        var validity = uids.getUIDValidity();
        var from = ReadUpTo.parse(log.position()).next(validity);
        var messages = uids.getMessagesByUID(from, UIDFolder.LASTUID);
        prefetch(folder, messages);
        taker.expect(messages.length);
        var read = 0;
        for (var message : messages) {
            var uid = uids.getUID(message);
            if (uid < from) {
                continue;
            }
            if (taker.isStopping()) {
                return End.STOPPED;
            }
            if (++read > MOST_MESSAGES) {
                return End.OUT_OF_TIME;
            }
            atHand = new ReadUpTo(validity, uid).toString();
            take(message, atHand, intake);
            atHand = "";
        }
        return End.WHOLE;
    }

    private static void prefetch(Folder folder, Message[] messages) throws MessagingException {
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.SIZE);
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(messages, profile);
    }

    private void take(Message message, String position, MailIntake intake) throws MessagingException, IOException {
        if (message.getSize() > MailIntake.LARGEST) {
            intake.leave(position, MailOutcome.TOO_LARGE);
            return;
        }
        var file = Files.createTempFile(temp, "message", ".eml");
        try {
            var outcome = fetch(message, file);
            if (outcome == MailOutcome.TAKEN) {
                intake.take(position, file, Instant.now());
            } else {
                intake.leave(position, outcome);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** A message that the server cannot give is left; a server that is gone ends the run. */
    private static MailOutcome fetch(Message message, Path file) throws MessagingException, IOException {
        try (var out = new BoundedStream(Files.newOutputStream(file), MailIntake.LARGEST)) {
            message.writeTo(out);
            return MailOutcome.TAKEN;
        } catch (BoundedStream.TooLarge larger) {
            return MailOutcome.TOO_LARGE;
        } catch (IOException broken) {
            if (message.getFolder().isOpen()) {
                return MailOutcome.UNREADABLE;
            }
            throw MailUnread.of(broken);
        }
    }

    /** Where reading goes on: UIDs mean something only as long as the folder's UIDVALIDITY is the same (RFC 3501, 2.3.1.1). */
    private record ReadUpTo(long validity, long uid) {
        static ReadUpTo parse(String position) {
            var parts = position.split(":", -1);
            return parts.length == 2
                    ? new ReadUpTo(Long.parseLong(parts[0]), Long.parseLong(parts[1]))
                    : new ReadUpTo(-1, 0);
        }

        long next(long validityNow) {
            return validity == validityNow ? uid + 1 : 1;
        }

        @Override
        public String toString() {
            return validity + ":" + uid;
        }
    }
}
