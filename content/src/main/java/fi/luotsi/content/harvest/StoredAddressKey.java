package fi.luotsi.content.harvest;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of an address as JPA wants it: a mutable class with the same fields. */
class StoredAddressKey implements Serializable {
    private static final long serialVersionUID = 1L;

    @Nullable
    String sourceId;

    @Nullable
    String address;

    StoredAddressKey() {}

    StoredAddressKey(String sourceId, String address) {
        this.sourceId = sourceId;
        this.address = address;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredAddressKey that
                && Objects.equals(sourceId, that.sourceId)
                && Objects.equals(address, that.address);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sourceId, address);
    }
}
