package fi.luotsi.compliance.people;

import java.util.Optional;
import java.util.Set;

/**
 * Whose token it is.
 *
 * @param scopes what the token may be used for; absent for the token of the commands on this machine, which may do what its account may
 */
public record TokenHolder(Account account, Optional<Set<Scope>> scopes) {
    /** What needs no scope at all is nothing for a token that has scopes. */
    public boolean may(Optional<Scope> needed) {
        return scopes.map(given -> needed.filter(given::contains).isPresent()).orElse(true);
    }
}
