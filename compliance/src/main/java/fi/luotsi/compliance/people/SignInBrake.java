package fi.luotsi.compliance.people;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/**
 * What slows guessing down. Failures are counted for a login together with where they come from; for the login from everywhere; and for the address with every
 * login. A browser in which the login has signed in before has a count of its own and knows nothing of the others: whoever guesses elsewhere, be it from the
 * same network, cannot keep its owner out. (After OWASP's "device cookies".)
 */
class SignInBrake {
    private static final Duration REMEMBERED = Duration.ofDays(365);
    private static final Duration FAILURES_KEPT = Duration.ofHours(24);

    private final EntityManager entities;
    private final AccountRepository accounts;
    private final Clock clock;

    SignInBrake(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.accounts = new AccountRepository(entities);
        this.clock = clock;
    }

    /** A count of failures, and how it slows down. */
    record Count(String key, SignInDelay.Pace pace) {}

    List<Count> counts(String login, SignInOrigin origin) {
        var browser = Digests.sha256("browser\n" + login + "\n" + origin.browser());
        if (!origin.browser().isEmpty() && isKnown(browser)) {
            return List.of(new Count(browser, SignInDelay.Pace.ONE));
        }
        return List.of(
                new Count(Digests.sha256(login + "\n" + origin.address()), SignInDelay.Pace.ONE),
                new Count(Digests.sha256("login\n" + login), SignInDelay.Pace.LOGIN),
                new Count(Digests.sha256("address\n" + origin.address()), SignInDelay.Pace.ADDRESS));
    }

    Duration remaining(List<Count> counts) {
        return counts.stream()
                .flatMap(count -> accounts.delay(count.key()).stream()
                        .map(delay -> delay.remaining(clock.instant(), count.pace())))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    void failed(List<Count> counts) {
        counts.forEach(count -> accounts.addFailure(count.key(), clock.instant()));
    }

    /** The wide counts stay: one success says nothing about who else is guessing. */
    void succeeded(List<Count> counts, String login, SignInOrigin origin) {
        accounts.forgetFailures(counts.getFirst().key());
        if (!origin.browser().isEmpty()) {
            entities.createNativeQuery("""
                            insert into known_browser (sha256, last_used_at) values (?1, ?2)
                            on duplicate key update last_used_at = ?2""")
                    .setParameter(1, Digests.sha256("browser\n" + login + "\n" + origin.browser()))
                    .setParameter(2, utc(clock.instant()))
                    .executeUpdate();
        }
    }

    void forget() {
        deleteBefore("delete from sign_in_failure where last_failed_at < ?1", FAILURES_KEPT);
        deleteBefore("delete from known_browser where last_used_at < ?1", REMEMBERED);
    }

    private void deleteBefore(String sql, Duration age) {
        entities.createNativeQuery(sql)
                .setParameter(1, utc(clock.instant().minus(age)))
                .executeUpdate();
    }

    private boolean isKnown(String key) {
        return !entities.createNativeQuery("select 1 from known_browser where sha256 = ?1")
                .setParameter(1, key)
                .getResultList()
                .isEmpty();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
