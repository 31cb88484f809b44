package fi.luotsi.content.library;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a numbered fact about a document as JPA wants it: a mutable class with the same fields. */
class StoredFactKey implements Serializable {
    private static final long serialVersionUID = 1L;

    @Nullable
    String documentId;

    int number;

    StoredFactKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredFactKey that
                && number == that.number
                && Objects.equals(documentId, that.documentId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(documentId, number);
    }
}
