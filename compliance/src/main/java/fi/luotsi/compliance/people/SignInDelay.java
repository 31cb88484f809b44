package fi.luotsi.compliance.people;

import java.time.Duration;
import java.time.Instant;

/** How long the next attempt must wait after failures. Nobody is locked out for good. */
record SignInDelay(int failures, Instant lastFailedAt) {
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    /**
     * How a count slows down.
     *
     * @param free failures that cost nothing
     * @param first the wait after the next one; each further one doubles it
     */
    record Pace(int free, Duration first, Duration longest) {
        /** One login from one place: five for nothing, then up to a quarter of an hour. */
        static final Pace ONE = new Pace(5, Duration.ofSeconds(1), Duration.ofMinutes(15));

        /** One login from everywhere: however many addresses guess, together they have one attempt in ten seconds. */
        static final Pace LOGIN = new Pace(50, Duration.ofSeconds(10), Duration.ofSeconds(10));

        /** One address with every login: a school behind one address is many people, so the wait is short. */
        static final Pace ADDRESS = new Pace(100, Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    Duration remaining(Instant now, Pace pace) {
        if (failures < pace.free || lastFailedAt.plus(FORGOTTEN_AFTER).isBefore(now)) {
            return Duration.ZERO;
        }
        var delay = pace.first.multipliedBy(1L << Math.min(failures - pace.free, 10));
        var until = lastFailedAt.plus(delay.compareTo(pace.longest) < 0 ? delay : pace.longest);
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }
}
