package fi.luotsi.compliance.policy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Asks people to sign a version.
 *
 * @param startsOn where the first group of units is asked; {@code dueOn} its last day
 * @param newcomerDays so long has somebody from the day on which they began to be obliged, if that is later than {@code dueOn}
 */
public record Campaign(
        UUID id,
        UUID version,
        LocalDate startsOn,
        LocalDate dueOn,
        Stagger stagger,
        int newcomerDays,
        Audience audience) {
    public static final int LONGEST_NEWCOMER_DAYS = 366;

    public boolean isPossible() {
        return !dueOn.isBefore(startsOn)
                && stagger.isPossible()
                && newcomerDays >= 0
                && newcomerDays <= LONGEST_NEWCOMER_DAYS;
    }

    /** When a unit is asked. */
    public LocalDate startsOn(UUID unit) {
        return startsOn.plusDays(stagger.wait(unit));
    }

    /** For somebody of a unit who is obliged since that day. */
    LocalDate dueFor(UUID unit, LocalDate obligedSince) {
        var due = dueOn.plusDays(stagger.wait(unit));
        var own = obligedSince.plusDays(newcomerDays);
        return obligedSince.isAfter(startsOn(unit)) && own.isAfter(due) ? own : due;
    }
}
