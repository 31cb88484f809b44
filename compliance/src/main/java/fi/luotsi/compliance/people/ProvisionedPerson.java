package fi.luotsi.compliance.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody whom a directory keeps up to date.
 *
 * @param id the person's
 * @param version counts the changes
 */
public record ProvisionedPerson(
        UUID id, ProvisionedData data, List<Membership> groups, Instant createdAt, Instant changedAt, int version) {
    public ProvisionedPerson {
        groups = List.copyOf(groups);
    }

    public record Membership(UUID group, String name) {}
}
