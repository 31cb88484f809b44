package fi.luotsi.content.library;

import fi.luotsi.content.Drafts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of what editors decided of drafts. Written once. */
@Entity
@Table(name = "draft_decision")
class StoredDraftDecision {
    @Id
    String id;

    @Column(name = "document_id")
    String documentId;

    @Column(name = "revision_number")
    int revisionNumber;

    @Enumerated(EnumType.STRING)
    Drafts.Verdict verdict;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "account_id")
    String accountId;

    String note;
}
