package fi.luotsi.compliance.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that was sent, and what became of it.
 *
 * @param canBeUndone it was the last one that was taken in
 */
public record PastFile(
        UUID id,
        String name,
        State state,
        UUID sentBy,
        Instant sentAt,
        Optional<Instant> decidedAt,
        int newcomers,
        int moved,
        int changed,
        int leavers,
        int faults,
        boolean canBeUndone) {

    public enum State {
        WAITING,
        TAKEN_IN,
        UNDONE,
        DISCARDED
    }
}
