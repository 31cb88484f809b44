package fi.luotsi.compliance.policy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Asks people to sign a version.
 *
 * @param newcomerDays so long has somebody from the day on which they began to be obliged, if that is later than {@code dueOn}
 */
public record Campaign(
        UUID id, UUID version, LocalDate startsOn, LocalDate dueOn, int newcomerDays, Audience audience) {
    public static final int LONGEST_NEWCOMER_DAYS = 366;

    public boolean isPossible() {
        return !dueOn.isBefore(startsOn) && newcomerDays >= 0 && newcomerDays <= LONGEST_NEWCOMER_DAYS;
    }

    /** For somebody obliged since that day. */
    LocalDate dueFor(LocalDate obligedSince) {
        var own = (obligedSince.isAfter(startsOn) ? obligedSince : startsOn).plusDays(newcomerDays);
        return obligedSince.isAfter(startsOn) && own.isAfter(dueOn) ? own : dueOn;
    }
}
