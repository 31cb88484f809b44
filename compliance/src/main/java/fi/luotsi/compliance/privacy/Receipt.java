package fi.luotsi.compliance.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody's data were erased, without who it was.
 *
 * @param subject the identity that stays in the rows that had to
 * @param by nobody where the retention period was over
 */
public record Receipt(
        UUID id, UUID subject, Cause cause, String reason, Instant at, Optional<UUID> by, List<Erasure> tables) {
    /** Why somebody was erased. */
    public enum Cause {
        REQUEST,
        RETENTION
    }
}
