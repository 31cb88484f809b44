package fi.luotsi.content.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the replacements: that another document stands in the place of one, or none any more. Written once. */
@Entity
@Table(name = "document_replacement")
@IdClass(StoredFactKey.class)
class StoredReplacement {
    @Id
    @Column(name = "document_id")
    String documentId;

    @Id
    int number;

    @Column(name = "successor_id")
    @Nullable
    String successorId;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "account_id")
    String accountId;
}
