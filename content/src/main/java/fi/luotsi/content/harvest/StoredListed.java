package fi.luotsi.content.harvest;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.source.Listed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row for each page, file and folder of a SharePoint site. */
@Entity
@Table(name = "sharepoint_item")
@IdClass(StoredItemKey.class)
class StoredListed {
    @Id
    @Column(name = "source_id")
    String sourceId;

    @Id
    @Column(name = "item_key")
    String itemKey;

    String part;
    String resource;
    String name;
    String address;
    String version;

    @Column(name = "size_bytes")
    long sizeBytes;

    boolean folder;

    @Enumerated(EnumType.STRING)
    @Nullable
    CrawlOutcome outcome;

    int status;

    Listed toListed() {
        return new Listed(itemKey, part, resource, name, address, version, sizeBytes, folder);
    }
}
