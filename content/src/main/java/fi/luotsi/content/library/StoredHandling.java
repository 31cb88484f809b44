package fi.luotsi.content.library;

import fi.luotsi.content.Handling;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Retention;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of how a document is handled. Written once; the latest one counts. */
@Entity
@Table(name = "document_handling")
@IdClass(StoredFactKey.class)
class StoredHandling {
    @Id
    @Column(name = "document_id")
    String documentId;

    @Id
    int number;

    @Enumerated(EnumType.STRING)
    PublicityClass publicity;

    @Enumerated(EnumType.STRING)
    Retention.Kind retention;

    int years;

    boolean held;

    String ground;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "account_id")
    String accountId;

    Handling toHandling() {
        return new Handling(publicity, new Retention(retention, years), held);
    }

    Handling.Decision toDecision() {
        return new Handling.Decision(toHandling(), ground, decidedAt, UUID.fromString(accountId));
    }
}
