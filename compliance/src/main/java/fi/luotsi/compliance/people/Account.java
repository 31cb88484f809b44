package fi.luotsi.compliance.people;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who can sign in.
 *
 * @param name as shown to the person: given and family name, or the login where there is no person
 * @param unit the name of the unit where the person works today
 */
public record Account(UUID id, String login, String name, Set<Role> roles, Optional<String> unit) {
    public Account {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
