package fi.luotsi.content.library;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a review as JPA wants it: a mutable class with the same fields. */
class StoredReviewKey implements Serializable {
    private static final long serialVersionUID = 1L;

    @Nullable
    String documentId;

    int number;

    StoredReviewKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredReviewKey that
                && number == that.number
                && Objects.equals(documentId, that.documentId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(documentId, number);
    }
}
