package fi.luotsi.content.harvest;

import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.extraction.Extraction;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes what a run knows of its items, and of the files packed in them. */
record ItemRows(EntityManager entities, String source, String harvest) {
    void keep(Collection<Finding> batch) {
        forgetPacked(batch.stream().map(finding -> finding.item().key()).toList());
        for (var finding : batch) {
            var key = finding.item().key();
            var item = item(key, null, finding.extraction());
            item.version = finding.item().version();
            item.sha256 = finding.sha256();
            keepPacked(key, key, finding.extraction());
        }
    }

    void remove(Collection<String> keys) {
        forgetPacked(keys);
        keys.forEach(key -> entities.remove(entities.find(StoredItem.class, new StoredItemKey(source, key))));
    }

    private void forgetPacked(Collection<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        entities.createQuery("delete from StoredItem i where i.sourceId = :source and i.parentKey in :keys")
                .setParameter("source", source)
                .setParameter("keys", keys)
                .executeUpdate();
    }

    /** Packed files at any depth name the file that the source offers as their parent, so that they are forgotten with it. */
    private void keepPacked(String offeredKey, String parentKey, Extraction parent) {
        var keys = Arrivals.keys(parentKey, parent.attachments());
        for (var i = 0; i < keys.size(); i++) {
            var packed = parent.attachments().get(i).extraction();
            var item = item(keys.get(i), offeredKey, packed);
            item.version = "";
            item.sha256 = "";
            keepPacked(offeredKey, keys.get(i), packed);
        }
    }

    private StoredItem item(String key, @Nullable String parentKey, Extraction read) {
        var item = entities.find(StoredItem.class, new StoredItemKey(source, key));
        if (item == null) {
            item = new StoredItem();
            item.sourceId = source;
            item.itemKey = key;
            item.parentKey = parentKey;
            entities.persist(item);
        }
        item.state = read.state();
        item.reason = read.reason().orElse(null);
        item.unreadPages =
                read.state() == ExtractionState.REJECTED ? read.pictures().size() : 0;
        item.harvestId = harvest;
        return item;
    }
}
