package fi.luotsi.compliance.acknowledgement;

import java.util.UUID;

/**
 * How far a unit is with a policy.
 *
 * @param open of those who have to have signed: not signed, and still in time
 * @param onLeave who would have to but are on leave; they are in no other number, like those who are new, those who are exempt and those whose unit is asked later
 */
public record Standing(UUID unit, int signed, int open, int overdue, int onLeave, int isNew, int exempt, int later) {
    /** Of nobody. */
    public static Standing none() {
        return new Standing(new UUID(0, 0), 0, 0, 0, 0, 0, 0, 0);
    }

    /** Of both together. */
    public Standing plus(Standing other) {
        return new Standing(
                unit,
                signed + other.signed,
                open + other.open,
                overdue + other.overdue,
                onLeave + other.onLeave,
                isNew + other.isNew,
                exempt + other.exempt,
                later + other.later);
    }

    /** {@code late} where somebody is overdue, {@code due} where somebody has time left, otherwise {@code ok}. */
    public String tone() {
        return overdue > 0 ? "late" : open > 0 ? "due" : "ok";
    }

    public int obliged() {
        return signed + open + overdue;
    }

    /** Of a hundred who have to. */
    public int percent() {
        return obliged() == 0 ? 100 : (int) Math.floor(100.0 * signed / obliged());
    }
}
