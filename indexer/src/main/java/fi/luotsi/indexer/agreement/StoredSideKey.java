package fi.luotsi.indexer.agreement;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which side of which finding. */
class StoredSideKey implements Serializable {
    private static final long serialVersionUID = 1L;

    @Nullable
    String findingId;

    int place;

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredSideKey key && place == key.place && Objects.equals(findingId, key.findingId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(findingId, place);
    }
}
