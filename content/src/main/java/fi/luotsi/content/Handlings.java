package fi.luotsi.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How documents are handled, and what is destroyed when its period is over: never by itself, always by a person who saw the list. */
public interface Handlings {
    /** In characters; a longer one is an IllegalArgumentException, so that nothing of it is lost unseen. */
    int LONGEST_GROUND = 500;

    /** What came of it. */
    enum Answer {
        DONE,
        /** Only editors decide. */
        REFUSED,
        /** A decision needs a ground. */
        NO_GROUND,
        /** There is no such document, they may not see it, or it goes with what it is attached to. */
        UNKNOWN,
        /** It is kept still. */
        KEPT
    }

    /** The city's period, in years. */
    int generalYears();

    /** As far as this reader may see the document. */
    Optional<Handling> of(DocumentId id, Reader reader);

    /** Other people may see it at once, when its publicity class demands it. */
    Answer decide(DocumentId id, Handling handling, String ground, Reviewer editor);

    /** Newest first. */
    List<Handling.Decision> decisions(DocumentId id, Reviewer editor);

    /** The withdrawn documents whose period is over, the longest withdrawn first; what stands in the place of another is still needed. */
    List<Ended> ended(Reviewer editor);

    /** Destroys a document whose period is over, with its versions, its attachments and its originals; its title stays on the list of the destroyed. */
    Answer destroy(DocumentId id, Reviewer editor);

    /** Newest first. */
    List<Destroyed> destroyed(Reviewer editor, int limit);

    /** A document that may be destroyed. */
    record Ended(DocumentId id, String title, LocalName source, LocalDate withdrawn, LocalDate over) {}

    /** A line of the list of the destroyed (<i>hävittämisluettelo</i>). */
    record Destroyed(String title, LocalDate withdrawn, Instant at, UUID account) {}
}
