package fi.luotsi.compliance.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What becomes of a group: its name and id in the directory from now on, and who comes and goes, in this order.
 *
 * @param members steps, without which the members stay as they are
 */
public record GroupChange(String name, Optional<String> externalId, List<Members> members) {
    public GroupChange {
        members = List.copyOf(members);
    }

    /** A step. */
    public sealed interface Members {
        Set<UUID> people();

        record Added(Set<UUID> people) implements Members {}

        record Removed(Set<UUID> people) implements Members {}

        /** These and nobody else. */
        record Only(Set<UUID> people) implements Members {}
    }
}
