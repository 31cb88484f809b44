package fi.luotsi.compliance.notice;

import fi.luotsi.content.DocumentId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of what became of watched things. */
@Entity
@Table(name = "watch_change")
class StoredChange {
    @Id
    String id;

    @Column(name = "watch_id")
    String watchId;

    @Column(name = "document_id")
    String documentId;

    @Column(name = "from_revision")
    int fromRevision;

    @Column(name = "to_revision")
    int toRevision;

    @Column(name = "found_at")
    Instant foundAt;

    /** The mail that tells it. */
    @Column(name = "mail_id")
    @Nullable
    String mailId;

    Change toChange(Watch watch) {
        return new Change(watch, DocumentId.of(documentId), fromRevision, toRevision, foundAt);
    }
}
