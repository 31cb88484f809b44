package fi.luotsi.content.library;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a section as JPA wants it: a mutable class with the same fields. */
class StoredSectionKey implements Serializable {
    private static final long serialVersionUID = 1L;

    @Nullable
    String revisionId;

    int number;

    StoredSectionKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredSectionKey that
                && number == that.number
                && Objects.equals(revisionId, that.revisionId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(revisionId, number);
    }
}
