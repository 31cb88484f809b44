package fi.luotsi.content.library;

import fi.luotsi.content.Handlings;
import fi.luotsi.content.Verification;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the list of what was destroyed. */
@Entity
@Table(name = "destroyed_document")
class StoredDestroyed {
    @Id
    @Column(name = "document_id")
    String documentId;

    @Column(name = "source_id")
    String sourceId;

    String title;

    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    @Column(name = "destroyed_at")
    Instant destroyedAt;

    @Column(name = "account_id")
    String accountId;

    Handlings.Destroyed toDestroyed() {
        return new Handlings.Destroyed(
                title, withdrawnAt.atZone(Verification.CITY).toLocalDate(), destroyedAt, UUID.fromString(accountId));
    }
}
