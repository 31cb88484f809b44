package fi.luotsi.content.library;

import fi.luotsi.content.Confirmation;
import fi.luotsi.content.Verification;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the reviews: that somebody said of a document that it is still right. Written once. */
@Entity
@Table(name = "document_review")
@IdClass(StoredFactKey.class)
class StoredReview {
    @Id
    @Column(name = "document_id")
    String documentId;

    @Id
    int number;

    @Column(name = "revision_number")
    int revisionNumber;

    @Column(name = "confirmed_at")
    Instant confirmedAt;

    @Column(name = "account_id")
    String accountId;

    String note;

    /** What it says of the revision that stands now. */
    Verification verification(StoredRevision current) {
        return Verification.of(confirmedAt, current.type, revisionNumber < current.textSince);
    }

    Confirmation toConfirmation() {
        return new Confirmation(confirmedAt, UUID.fromString(accountId), revisionNumber, note);
    }
}
