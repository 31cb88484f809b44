package fi.luotsi.content.library;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of who answers for what as JPA wants it: a mutable class with the same fields. */
class StoredStewardKey implements Serializable {
    private static final long serialVersionUID = 1L;

    @Nullable
    String subjectId;

    int number;

    StoredStewardKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredStewardKey that
                && number == that.number
                && Objects.equals(subjectId, that.subjectId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(subjectId, number);
    }
}
