package fi.luotsi.compliance.acknowledgement;

import fi.luotsi.compliance.disclosure.Grid;
import fi.luotsi.compliance.disclosure.Shown;
import java.util.List;
import java.util.UUID;

/**
 * How far a unit is with a policy.
 *
 * @param open of those who have to have signed: not signed, and still in time
 * @param onLeave who would have to but are on leave; they are in no other number, like those who are new, those who are exempt and those whose unit is asked later
 * @param step in which people are counted: 1, or that of a {@link Grid}
 */
public record Standing(
        UUID unit, int signed, int open, int overdue, int onLeave, int isNew, int exempt, int later, int step) {
    /** Of nobody. */
    public static Standing none() {
        return new Standing(new UUID(0, 0), 0, 0, 0, 0, 0, 0, 0, 1);
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
                later + other.later,
                Math.max(step, other.step));
    }

    /** What is shown to those who may not know the names. */
    public Standing on(Grid grid) {
        var parts = grid.parts(unit, List.of(signed, open, overdue));
        return new Standing(
                unit,
                parts.get(0),
                parts.get(1),
                parts.get(2),
                shown(grid, onLeave),
                shown(grid, isNew),
                shown(grid, exempt),
                shown(grid, later),
                grid.step());
    }

    private int shown(Grid grid, int spared) {
        return grid.shown(unit, spared, obliged() + onLeave + isNew + exempt + later)
                .count();
    }

    /** {@code late} where somebody is overdue, {@code due} where somebody has time left, otherwise {@code ok}. */
    public String tone() {
        return overdue > 0 ? "late" : open > 0 ? "due" : "ok";
    }

    public int obliged() {
        return signed + open + overdue;
    }

    /** Who has signed, of those who have to. */
    public Shown share() {
        return new Shown(signed, obliged(), step);
    }
}
