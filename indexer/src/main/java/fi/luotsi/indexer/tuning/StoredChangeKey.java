package fi.luotsi.indexer.tuning;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a change as JPA wants it: a mutable class with the same fields. */
class StoredChangeKey implements Serializable {
    private static final long serialVersionUID = 1L;

    long version;

    @Nullable
    String entryId;

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredChangeKey that
                && version == that.version
                && Objects.equals(entryId, that.entryId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(version, entryId);
    }
}
