package fi.luotsi.content;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who answers for a document: persons, by their accounts.
 *
 * @param ofSource it is said of the whole source, and not of this document
 */
public record Stewardship(UUID owner, Optional<UUID> deputy, Instant appointedAt, UUID appointedBy, boolean ofSource) {
    public boolean has(UUID account) {
        return owner.equals(account) || deputy.filter(account::equals).isPresent();
    }
}
