package fi.luotsi.content;

import java.util.List;
import java.util.Optional;

/** Mailboxes as sources; administrators only. Their harvests are those of {@link Sources}. */
public interface Mailboxes {
    /**
     * Adds a mailbox; nothing is asked of it yet.
     *
     * @throws UnusableSource in a sentence, when it could never be read as it was given
     */
    Source add(Mailbox mailbox, LocalName name, Audience audience, PublicityClass publicity, String owner);

    /** How it is read, without its secret; nothing when the source is no mailbox. */
    Optional<Mailbox> find(SourceId source);

    /**
     * Reads it otherwise from the next run on. Server, user and folder stay; so does the secret where none is given.
     *
     * @throws UnusableSource in a sentence, when it could not be read so
     */
    void change(SourceId source, Mailbox mailbox);

    /** What became of the messages that a run looked at. */
    List<MailCount> counts(HarvestId harvest);
}
