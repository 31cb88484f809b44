package fi.luotsi.indexer.tuning;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A state of the vocabulary, as a change made it.
 *
 * @param number from 1; 0 is the empty vocabulary
 * @param madeBy the account of the editor
 * @param returnedTo the version whose state it brought back
 */
public record Version(
        long number,
        Instant madeAt,
        UUID madeBy,
        Action action,
        OptionalLong returnedTo,
        List<Lesson> added,
        List<Lesson> removed) {
    public Version {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** What an editor did. */
    public enum Action {
        ADDED,
        CHANGED,
        REMOVED,
        RETURNED
    }

    /** The version that undoing this one leads back to. */
    public long before() {
        return number - 1;
    }
}
