package fi.luotsi.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** That documents are still right: who said so, and which ones wait for it. */
public interface Reviews {
    /** In characters; a longer note is an IllegalArgumentException, so that nothing of it is lost unseen. */
    int LONGEST_NOTE = 500;

    /** What came of a confirmation. */
    enum Answer {
        CONFIRMED,
        /** The document has a newer revision than the one that was looked at. */
        CHANGED,
        /** This document is not theirs to confirm. */
        REFUSED,
        /** There is no such document, or they may not see it. */
        UNKNOWN
    }

    /** Somebody says of a revision that it is still right; a second click on the same day adds nothing. */
    Answer confirm(DocumentId id, int revision, Reviewer reviewer, String note);

    /** Takes over what somebody said of the current revision earlier and elsewhere. */
    void takeOver(DocumentId id, UUID account, Instant at, String note);

    /** Who confirmed a document, newest first, for those who may do so themselves. */
    List<Confirmation> confirmations(DocumentId id, Reviewer reviewer);

    /** The documents that are due or expired, in no order, as far as this reader may see them. */
    Map<DocumentId, Verification> waiting(Reader reader);

    /** The documents that nobody ever confirmed, the longest unchanged first; attachments go with what they are attached to. */
    List<DocumentId> unconfirmed(Reader reader);

    /** How many documents stand in which state, as far as this reader may see them; attachments that nobody confirmed go with what they are attached to. */
    Map<ReviewState, Integer> states(Reader reader);

    /** What a list shows of these documents, in this order. */
    List<ReviewLine> lines(List<DocumentId> ids, Reader reader);
}
