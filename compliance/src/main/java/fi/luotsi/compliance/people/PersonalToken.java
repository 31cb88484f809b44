package fi.luotsi.compliance.people;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A personal token, as its owner sees it: never the token itself.
 *
 * @param id its digest
 * @param scopes absent where it may do whatever its account may
 */
public record PersonalToken(
        String id,
        String name,
        Optional<Set<Scope>> scopes,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt) {
    public boolean isOver(Instant now) {
        return expiresAt.filter(end -> !end.isAfter(now)).isPresent();
    }
}
