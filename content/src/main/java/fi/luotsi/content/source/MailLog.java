package fi.luotsi.content.source;

import fi.luotsi.content.MailOutcome;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What is known of the messages of one source. Each call stands for itself, so that a run that is cut off goes on where it was. */
public interface MailLog {
    /** How far the mailbox was read, in the words of whoever reads it; empty at the beginning. */
    String position();

    /** The mailbox is read up to there, and there was no message to it. */
    void move(String position);

    /** Was a message taken before under this key? */
    boolean isTaken(String key);

    /** A message was looked at and left; the mailbox is read up to there. */
    void leave(String position, MailOutcome outcome, String domain);

    /** A message becomes part of its thread; one that is known changes nothing. */
    void take(String position, TakenMail mail, String domain);

    List<MailThread> threads();

    /** Writes the bytes of a message as it came. */
    void write(String sha256, OutputStream out) throws IOException;

    /**
     * Messages that answer one another.
     *
     * @param key its identity, which stays
     * @param messages digests of their bytes, in order of time
     */
    record MailThread(String key, String matter, List<String> messages) {
        public MailThread {
            messages = List.copyOf(messages);
        }
    }
}
