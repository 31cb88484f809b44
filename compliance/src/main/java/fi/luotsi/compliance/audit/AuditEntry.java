package fi.luotsi.compliance.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of the audit log.
 *
 * @param account none where nobody was signed in
 * @param route the address as the access matrix writes it
 * @param subject the document, person or other thing that it was about
 * @param address from where, an IP address
 */
public record AuditEntry(
        Instant at, Optional<UUID> account, Deed deed, String route, Optional<UUID> subject, String address) {}
