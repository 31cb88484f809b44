package fi.luotsi.indexer.agreement;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which decision on which finding. */
class StoredDecisionKey implements Serializable {
    private static final long serialVersionUID = 1L;

    @Nullable
    String findingId;

    int number;

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredDecisionKey key
                && number == key.number
                && Objects.equals(findingId, key.findingId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(findingId, number);
    }
}
