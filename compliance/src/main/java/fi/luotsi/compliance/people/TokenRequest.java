package fi.luotsi.compliance.people;

import java.util.Optional;
import java.util.Set;

/**
 * What somebody asks of a new personal token.
 *
 * @param days after which it ends
 */
public record TokenRequest(String name, Set<Scope> scopes, int days) {
    static final int LONGEST_NAME = 100;
    public static final int MOST_DAYS = 365;

    /** Why there is no such token. */
    public enum Problem {
        NAME,
        NAME_TAKEN,
        SCOPES,
        DAYS,
        TOO_MANY
    }

    public TokenRequest {
        name = name.strip();
        scopes = Set.copyOf(scopes);
    }

    Optional<Problem> problem(Account account) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(Problem.NAME);
        }
        if (scopes.isEmpty() || !scopes.stream().allMatch(scope -> scope.fits(account))) {
            return Optional.of(Problem.SCOPES);
        }
        return days < 1 || days > MOST_DAYS ? Optional.of(Problem.DAYS) : Optional.empty();
    }
}
