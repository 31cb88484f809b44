package fi.luotsi.compliance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Personal tokens for the interface. The token itself is told once, when it is made, and kept nowhere. */
@ApplicationScoped
@Transactional
public class Tokens {
    private static final int MOST = 20;
    private static final int SECRET_BYTES = 32;
    private static final String BEGINNING = "luotsi_";
    private static final Duration TOLD_AFTER_END = Duration.ofDays(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Directory directory;

    Clock clock = Clock.systemUTC();

    /** What came of asking for a token. */
    public sealed interface Answer {
        record Made(String token) implements Answer {}

        record Refused(TokenRequest.Problem problem) implements Answer {}
    }

    public Answer make(Account account, TokenRequest request) {
        var owner = account.id().toString();
        var problem = request.problem(account).or(() -> problem(owner, request.name()));
        if (problem.isPresent()) {
            return new Answer.Refused(problem.get());
        }
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        var token = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var stored = new StoredToken();
        stored.sha256 = Digests.sha256(token);
        stored.accountId = owner;
        stored.name = request.name();
        stored.createdAt = clock.instant();
        stored.scopes = StoredToken.write(request.scopes());
        stored.expiresAt = clock.instant().plus(Duration.ofDays(request.days()));
        entities.persist(stored);
        return new Answer.Made(token);
    }

    private Optional<TokenRequest.Problem> problem(String owner, String name) {
        var own = tokens().of(owner);
        if (own.stream().anyMatch(token -> token.name.equalsIgnoreCase(name))) {
            return Optional.of(TokenRequest.Problem.NAME_TAKEN);
        }
        return own.size() >= MOST ? Optional.of(TokenRequest.Problem.TOO_MANY) : Optional.empty();
    }

    /** The account that a token belongs to, while neither has ended. */
    public Optional<TokenHolder> holder(String token) {
        var now = clock.instant();
        var found = tokens().find(Digests.sha256(token)).filter(stored -> stored.holds(now));
        return found.flatMap(stored -> directory
                .account(UUID.fromString(stored.accountId))
                .map(account -> {
                    tokens().used(stored.sha256, now);
                    return new TokenHolder(account, stored.read());
                }));
    }

    public List<PersonalToken> of(UUID account) {
        return tokens().of(account.toString()).stream().map(StoredToken::shown).toList();
    }

    /** Nothing happens to the token of somebody else. */
    public void revoke(UUID account, String id) {
        tokens().delete(account.toString(), id);
    }

    /** Forgets tokens that ended a while ago. */
    public void forget() {
        tokens().deleteEnded(clock.instant().minus(TOLD_AFTER_END));
    }

    private TokenRepository tokens() {
        return new TokenRepository(entities);
    }
}
