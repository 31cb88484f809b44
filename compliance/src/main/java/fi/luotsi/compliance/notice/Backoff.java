package fi.luotsi.compliance.notice;

import java.time.Duration;
import java.time.Instant;

/** How long a mail waits for its next attempt: a minute, twice as long after each failure, never more than four hours; after three days it is given up. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(4);
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);
    private static final int MOST_DOUBLINGS = 10;

    private Backoff() {}

    static Duration after(int attempts) {
        var wait = FIRST.multipliedBy(1L << Math.clamp(attempts - 1, 0, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    static boolean isHopeless(Instant created, Instant now) {
        return created.plus(GIVEN_UP_AFTER).isBefore(now);
    }
}
