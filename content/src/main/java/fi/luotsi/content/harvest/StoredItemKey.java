package fi.luotsi.content.harvest;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of an item as JPA wants it: a mutable class with the same fields. */
class StoredItemKey implements Serializable {
    private static final long serialVersionUID = 1L;

    @Nullable
    String sourceId;

    @Nullable
    String itemKey;

    StoredItemKey() {}

    StoredItemKey(String sourceId, String itemKey) {
        this.sourceId = sourceId;
        this.itemKey = itemKey;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredItemKey that
                && Objects.equals(sourceId, that.sourceId)
                && Objects.equals(itemKey, that.itemKey);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sourceId, itemKey);
    }
}
