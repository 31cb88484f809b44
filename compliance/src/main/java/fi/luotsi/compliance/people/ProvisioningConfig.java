package fi.luotsi.compliance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of what a directory may do by SCIM, with their keys and defaults. */
@ApplicationScoped
class ProvisioningConfig {
    private static final Pattern IDENTITY = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** {@code group=role}, separated by commas; a group by its name or its object id. Without it groups give nothing. */
    @Inject
    @ConfigProperty(name = "luotsi.scim.groups")
    Optional<String> groups;

    /** Code of the unit of those whose department is no unit; without it the top of the tree, where there is one top. */
    @Inject
    @ConfigProperty(name = "luotsi.scim.unit")
    Optional<String> unit;

    /** Whether the directory also says where those work whom the personnel system's file has kept so far. */
    @Inject
    @ConfigProperty(name = "luotsi.scim.takes-over", defaultValue = "false")
    boolean takesOver;

    @Inject
    @ConfigProperty(name = "luotsi.openid.issuer")
    Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "luotsi.openid.tenant")
    Optional<String> tenant;

    Optional<String> unit() {
        return unit;
    }

    boolean takesOver() {
        return takesOver;
    }

    /** The tenant of Entra ID in which external ids are object ids, as the sign-in knows it. */
    Optional<String> authority() {
        return tenant.or(() -> issuer.flatMap(address ->
                IDENTITY.matcher(address).results().map(MatchResult::group).findFirst()));
    }

    static boolean isObjectId(String externalId) {
        return IDENTITY.matcher(externalId).matches();
    }

    Optional<Role> role(String name, Optional<String> externalId) {
        var roles = roles();
        return externalId
                .map(id -> roles.get(id.toLowerCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(roles.get(name.toLowerCase(Locale.ROOT))));
    }

    /** Roles by name or object id of the group, in small letters. Somebody who can read a mistake here is told by its exception at the first request. */
    private Map<String, Role> roles() {
        var roles = new LinkedHashMap<String, Role>();
        groups.stream()
                .flatMap(pairs -> Pattern.compile(",").splitAsStream(pairs))
                .forEach(pair -> {
                    var equals = pair.lastIndexOf('=');
                    if (equals < 0) {
                        throw new IllegalStateException(
                                "luotsi.scim.groups takes pairs GROUP=ROLE separated by commas: " + pair);
                    }
                    roles.put(
                            pair.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                            Role.of(pair.substring(equals + 1).strip()));
                });
        return roles;
    }
}
