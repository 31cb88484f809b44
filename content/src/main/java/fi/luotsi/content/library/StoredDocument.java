package fi.luotsi.content.library;

import fi.luotsi.content.PublicityClass;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the documents: the identity that revisions come and go under. */
@Entity
@Table(name = "document")
class StoredDocument {
    @Id
    String id;

    @Column(name = "source_id")
    String sourceId;

    @Column(name = "item_key")
    String itemKey;

    @Column(name = "parent_id")
    @Nullable
    String parentId;

    String location;

    String audience;

    @Enumerated(EnumType.STRING)
    PublicityClass publicity;

    @Nullable
    String owner;

    @Column(name = "revision_id")
    String revisionId;

    @Column(name = "change_number")
    long changeNumber;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    /** The document that stands in the place of this one. */
    @Column(name = "replaced_by")
    @Nullable
    String replacedBy;

    /** It or what it is attached to is replaced: not searched, not reviewed. */
    boolean superseded;
}
