package fi.luotsi.content.harvest;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row for each item that a source offers, and for each file packed in one. */
@Entity
@Table(name = "source_item")
@IdClass(StoredItemKey.class)
class StoredItem {
    @Id
    @Column(name = "source_id")
    String sourceId;

    @Id
    @Column(name = "item_key")
    String itemKey;

    @Column(name = "parent_key")
    @Nullable
    String parentKey;

    String version;

    String sha256;

    @Enumerated(EnumType.STRING)
    ExtractionState state;

    @Enumerated(EnumType.STRING)
    @Nullable
    ExtractionReason reason;

    /** Pages that are pictures, of a rejected file that nobody was asked to read. */
    @Column(name = "unread_pages")
    int unreadPages;

    @Column(name = "harvest_id")
    String harvestId;
}
