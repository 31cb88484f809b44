package fi.luotsi.indexer.index;

import java.time.Instant;
import java.util.Optional;

/**
 * How the index stands.
 *
 * @param documents in the index; {@code expected} in the library at the last comparison
 * @param waiting changes that are not yet in the index
 * @param morphology the version of Voikko, or empty when Finnish is searched by stems and character n-grams only
 */
public record IndexStatus(
        State state,
        long documents,
        long expected,
        long sections,
        long sizeBytes,
        int waiting,
        Optional<Instant> comparedAt,
        Optional<String> morphology) {
    static final IndexStatus NOT_OPEN =
            new IndexStatus(State.UNAVAILABLE, 0, 0, 0, 0, 0, Optional.empty(), Optional.empty());

    /** Ready, being built or mended while it answers with what it has, or unable to answer. */
    public enum State {
        READY,
        REBUILDING,
        UNAVAILABLE
    }
}
