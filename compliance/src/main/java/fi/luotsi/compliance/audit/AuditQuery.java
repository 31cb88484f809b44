package fi.luotsi.compliance.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is asked of the audit log; what is empty does not narrow.
 *
 * @param until exclusive
 */
public record AuditQuery(
        Optional<UUID> account,
        Optional<UUID> subject,
        Optional<Deed> deed,
        Optional<Instant> from,
        Optional<Instant> until) {
    public static final AuditQuery EVERYTHING =
            new AuditQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static AuditQuery by(UUID account) {
        return new AuditQuery(
                Optional.of(account), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static AuditQuery about(UUID subject) {
        return new AuditQuery(
                Optional.empty(), Optional.of(subject), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
