package fi.luotsi.indexer.agreement;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the comparison of the library is.
 *
 * @param done documents compared in this round, of {@code total}
 * @param finishedAt when the last round that came to its end did
 */
public record RoundStatus(State state, int done, int total, Optional<Instant> finishedAt) {
    /** What a round is doing. */
    public enum State {
        WAITING,
        READING,
        COMPARING,
        /** An editor asked it to stop; it goes on when somebody says so. */
        STOPPED
    }

    public boolean isWorking() {
        return state == State.READING || state == State.COMPARING;
    }
}
