package fi.luotsi.indexer.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row for each decision; added, never changed. */
@Entity
@Table(name = "agreement_decision")
@IdClass(StoredDecisionKey.class)
class StoredDecision {
    @Id
    @Column(name = "finding_id")
    String findingId;

    @Id
    int number;

    @Enumerated(EnumType.STRING)
    Holds holds;

    @Column(name = "account_id")
    String accountId;

    @Column(name = "decided_at")
    Instant decidedAt;

    String note;

    Decision toDecision() {
        return new Decision(holds, UUID.fromString(accountId), decidedAt, note);
    }
}
