package fi.luotsi.content;

import java.util.List;

/** Documents that nobody but editors sees until one of them approves; what was decided is kept, with who and when. */
public interface Drafts {
    /** In characters; a longer note is an IllegalArgumentException. */
    int LONGEST_NOTE = 500;

    /** Who sees a draft. */
    Audience EDITORS = Audience.of("coordinator", "administrator");

    /** What an editor says of a draft. */
    enum Verdict {
        APPROVED,
        REJECTED
    }

    /** What came of a decision. */
    enum Answer {
        DECIDED,
        /** It has a newer revision than the one that was looked at, or somebody else has decided. */
        CHANGED,
        REFUSED,
        UNKNOWN
    }

    /** Those that wait, newest first; {@code from} counts from 0. */
    List<Draft> waiting(Reader reader, int from, int limit);

    long count();

    /** Is this document, or what it is attached to, hidden until somebody approves it? */
    boolean isWaiting(DocumentId id);

    /** Shows a revision to whom its source is meant for, or withdraws it. */
    Answer decide(DocumentId id, int revision, Verdict verdict, Reviewer editor, String note);

    /** The latest decisions, newest first. */
    List<DraftDecision> decisions(Reader reader, int limit);
}
