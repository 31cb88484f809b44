package fi.luotsi.compliance.policy;

import java.util.UUID;

/**
 * Asks the units one group after the other, so that questions, letters and reading time do not come from the whole city in the same week.
 *
 * @param groups of about as many units each; 1 asks all at once
 * @param days from the first day of a group to that of the next
 */
public record Stagger(int groups, int days) {
    public static final int MOST_GROUPS = 12;
    public static final int MOST_DAYS = 60;
    public static final Stagger NONE = new Stagger(1, 0);

    public boolean isPossible() {
        return groups >= 1 && groups <= MOST_GROUPS && days >= 0 && days <= MOST_DAYS;
    }

    public boolean isNone() {
        return groups == 1 || days == 0;
    }

    /** By the last digits of its number, which are by lot: a unit stays in its group whatever becomes of the others. */
    int wait(UUID unit) {
        return (int) Math.floorMod(unit.getLeastSignificantBits(), (long) groups) * days;
    }
}
