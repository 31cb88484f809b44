package fi.luotsi.compliance.people;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the next attempt must wait after failures on one login from one address: nothing for the first five, then twice as long each time up to a quarter
 * of an hour. Nobody is locked out for good, and nobody from elsewhere is kept out.
 */
record SignInDelay(int failures, Instant lastFailedAt) {
    private static final int FREE_FAILURES = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    Duration remaining(Instant now) {
        if (failures < FREE_FAILURES || lastFailedAt.plus(FORGOTTEN_AFTER).isBefore(now)) {
            return Duration.ZERO;
        }
        var exponent = Math.min(failures - FREE_FAILURES, 10);
        var delay = Duration.ofSeconds(1L << exponent);
        var until = lastFailedAt.plus(delay.compareTo(LONGEST) < 0 ? delay : LONGEST);
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }
}
