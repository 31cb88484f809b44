package fi.luotsi.compliance.people;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a personal token may be used for. It never gives more than the roles of its account. */
public enum Scope {
    /** Search and read documents. */
    SEARCH(EnumSet.allOf(Role.class)),
    /** Add sources and harvest them. */
    HARVEST(EnumSet.of(Role.ADMINISTRATOR)),
    /** Read the status of the parts and the figures for Prometheus. */
    METRICS(EnumSet.of(Role.ADMINISTRATOR)),
    /** Read who did what. */
    AUDIT(EnumSet.of(Role.DPO, Role.ADMINISTRATOR));

    private final Set<Role> roles;

    Scope(Set<Role> roles) {
        this.roles = Collections.unmodifiableSet(roles);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a token with it would be of any use to the account. */
    public boolean fits(Account account) {
        return !Collections.disjoint(roles, account.roles());
    }

    public static Optional<Scope> of(String key) {
        return Arrays.stream(values()).filter(scope -> scope.key().equals(key)).findFirst();
    }
}
