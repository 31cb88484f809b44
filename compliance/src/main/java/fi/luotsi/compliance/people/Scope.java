package fi.luotsi.compliance.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a personal token may be used for. It never gives more than the roles of its account. */
public enum Scope {
    /** Search and read documents. */
    SEARCH,
    /** Add sources and harvest them. */
    HARVEST,
    /** Read the status of the parts and the figures for Prometheus. */
    METRICS,
    /** Read who did what. */
    AUDIT,
    /** Tell how much other systems are used. */
    USAGE,
    /** Read the data store. */
    DATA,
    /** Keep people up to date from a directory, by SCIM. */
    DIRECTORY;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a token with it would be of any use to the account. */
    public boolean fits(Account account) {
        return switch (this) {
            case SEARCH -> true;
            case HARVEST, METRICS, DIRECTORY -> account.is(Role.ADMINISTRATOR);
            case USAGE -> account.is(Role.COORDINATOR) || account.is(Role.ADMINISTRATOR);
            case DATA ->
                account.is(Role.COORDINATOR)
                        || account.is(Role.DPO)
                        || account.is(Role.LEADERSHIP)
                        || account.is(Role.ADMINISTRATOR);
            case AUDIT -> account.is(Role.DPO) || account.is(Role.ADMINISTRATOR);
        };
    }

    public static Optional<Scope> of(String key) {
        return Arrays.stream(values()).filter(scope -> scope.key().equals(key)).findFirst();
    }
}
