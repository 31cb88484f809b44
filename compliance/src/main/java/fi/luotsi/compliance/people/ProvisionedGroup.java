package fi.luotsi.compliance.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A group of a directory.
 *
 * @param externalId what it is there, for ever: the object id in Entra ID
 * @param members who belongs to it; empty where nobody asked for them
 * @param version counts the changes
 */
public record ProvisionedGroup(
        UUID id,
        String name,
        Optional<String> externalId,
        List<UUID> members,
        Instant createdAt,
        Instant changedAt,
        int version) {
    public ProvisionedGroup {
        members = List.copyOf(members);
    }
}
