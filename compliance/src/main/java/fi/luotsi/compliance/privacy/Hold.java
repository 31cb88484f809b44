package fi.luotsi.compliance.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * That nothing of somebody is erased for the time being (<i>poistokielto</i>).
 *
 * @param subject the person, or the account of somebody who is in no personnel register
 */
public record Hold(
        UUID id,
        UUID subject,
        String reason,
        LocalDate reviewOn,
        UUID setBy,
        Instant setAt,
        Optional<Lifting> lifting) {
    /** That it stands no more. */
    public record Lifting(UUID by, Instant at, String reason) {}
}
