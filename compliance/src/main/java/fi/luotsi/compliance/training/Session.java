package fi.luotsi.compliance.training;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A time at which a course is given.
 *
 * @param link where it is given over the network
 * @param places none: as many as come
 * @param code what those who are there type or scan
 */
public record Session(
        UUID id,
        UUID course,
        Instant startsAt,
        Instant endsAt,
        String place,
        String link,
        Optional<Integer> places,
        String code,
        boolean cancelled,
        UUID createdBy) {
    public static final int LONGEST_PLACE = 200;
    public static final int LONGEST_LINK = 500;
    public static final int MOST_PLACES = 10_000;
    private static final Duration BEFORE = Duration.ofMinutes(30);
    private static final Duration AFTER = Duration.ofHours(3);

    /** Whether those who are there can say so themselves. */
    public boolean isOpen(Instant now) {
        return !cancelled && !now.isBefore(startsAt.minus(BEFORE)) && !now.isAfter(endsAt.plus(AFTER));
    }

    public boolean isAhead(Instant now) {
        return !cancelled && now.isBefore(startsAt);
    }
}
