package fi.luotsi.web.openid;

import fi.luotsi.compliance.people.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which roles of the provider (app roles, in Entra ID) are which of ours.
 *
 * @param otherwise the role of those who have none
 */
record RoleMapping(Map<String, Role> byValue, Optional<Role> otherwise) {
    private static final String NOBODY = "none";

    RoleMapping {
        byValue = Map.copyOf(byValue);
    }

    static RoleMapping of(List<String> pairs, String otherwise) {
        var byValue = new HashMap<String, Role>();
        for (var pair : pairs) {
            var equals = pair.lastIndexOf('=');
            byValue.put(
                    pair.substring(0, equals).strip(),
                    Role.of(pair.substring(equals + 1).strip()));
        }
        if (pairs.isEmpty()) {
            Stream.of(Role.values()).forEach(role -> byValue.put(role.key(), role));
        }
        return new RoleMapping(byValue, otherwise.equals(NOBODY) ? Optional.empty() : Optional.of(Role.of(otherwise)));
    }

    static Optional<String> fault(List<String> pairs, String otherwise) {
        try {
            of(pairs, otherwise);
            return Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            return Optional.of(
                    "luotsi.openid.roles takes pairs VALUE=ROLE separated by commas, luotsi.openid.roles.otherwise a role"
                            + " or none; the roles are "
                            + Stream.of(Role.values()).map(Role::key).collect(Collectors.joining(", ")));
        }
    }

    Set<Role> roles(Collection<String> values) {
        var roles =
                values.stream().filter(byValue::containsKey).map(byValue::get).collect(Collectors.toUnmodifiableSet());
        return roles.isEmpty() ? otherwise.map(Set::of).orElse(Set.of()) : roles;
    }
}
