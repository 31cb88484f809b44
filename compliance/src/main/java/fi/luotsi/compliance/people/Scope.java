package fi.luotsi.compliance.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a personal token may be used for. It never gives more than the roles of its account. */
public enum Scope {
    /** Search and read documents. */
    SEARCH(false),
    /** Add sources and harvest them. */
    HARVEST(true),
    /** Read the status of the parts and the figures for Prometheus. */
    METRICS(true);

    private final boolean forAdministrators;

    Scope(boolean forAdministrators) {
        this.forAdministrators = forAdministrators;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a token with it would be of any use to the account. */
    public boolean fits(Account account) {
        return !forAdministrators || account.is(Role.ADMINISTRATOR);
    }

    public static Optional<Scope> of(String key) {
        return Arrays.stream(values()).filter(scope -> scope.key().equals(key)).findFirst();
    }
}
