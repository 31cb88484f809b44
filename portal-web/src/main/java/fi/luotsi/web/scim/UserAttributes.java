package fi.luotsi.web.scim;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The attributes of people: which Luotsi keeps, which only it sets, and which it does without, because it needs no more of a person. */
final class UserAttributes {
    private static final Set<String> KEPT =
            Set.of("externalId", "userName", "name", "displayName", "emails", "active", "title", "preferredLanguage");
    private static final Set<String> KEPT_OF_ENTERPRISE = Set.of("employeeNumber", "department", "manager");
    private static final Set<String> READ_ONLY = Set.of("id", "meta", "groups", "schemas");
    private static final Set<String> DONE_WITHOUT = Set.of(
            "nickName",
            "profileUrl",
            "userType",
            "locale",
            "timezone",
            "password",
            "phoneNumbers",
            "ims",
            "photos",
            "addresses",
            "entitlements",
            "roles",
            "x509Certificates");
    private static final Set<String> DONE_WITHOUT_OF_ENTERPRISE = Set.of("costCenter", "organization", "division");

    private UserAttributes() {}

    /** The name of an attribute that is kept, as the standard writes it; nothing for one that Luotsi does without. */
    static Optional<String> kept(AttributePath path) {
        if (!path.isEnterprise() && named(READ_ONLY, path.name()).isPresent()) {
            throw ScimFault.readOnly(path.name());
        }
        var kept = named(path.isEnterprise() ? KEPT_OF_ENTERPRISE : KEPT, path.name());
        var isKnown = named(path.isEnterprise() ? DONE_WITHOUT_OF_ENTERPRISE : DONE_WITHOUT, path.name())
                .isPresent();
        if (kept.isEmpty() && !isKnown) {
            throw ScimFault.path("There is no attribute " + path.name());
        }
        return kept;
    }

    private static Optional<String> named(Set<String> names, String name) {
        return Stream.of(names)
                .flatMap(Set::stream)
                .filter(name::equalsIgnoreCase)
                .findFirst();
    }
}
