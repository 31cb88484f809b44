package fi.luotsi.compliance.training;

import fi.luotsi.compliance.disclosure.Grid;
import fi.luotsi.compliance.disclosure.Shown;
import java.util.List;
import java.util.UUID;

/**
 * How many of a unit have taken a course as they have to.
 *
 * @param step in which people are counted: 1, or that of a {@link Grid}
 */
public record Participation(UUID unit, int done, int open, int overdue, int step) {
    static Participation of(UUID unit, List<Need> needs) {
        return new Participation(
                unit,
                count(needs, Need.State.DONE),
                count(needs, Need.State.OPEN),
                count(needs, Need.State.OVERDUE),
                1);
    }

    private static int count(List<Need> needs, Need.State state) {
        return (int) needs.stream().filter(need -> need.state() == state).count();
    }

    /** Of nobody. */
    public static Participation none() {
        return new Participation(new UUID(0, 0), 0, 0, 0, 1);
    }

    /** Of both together. */
    public Participation plus(Participation other) {
        return new Participation(
                unit, done + other.done, open + other.open, overdue + other.overdue, Math.max(step, other.step));
    }

    /** What is shown to those who may not know the names. */
    public Participation on(Grid grid) {
        var parts = grid.parts(unit, List.of(done, open, overdue));
        return new Participation(unit, parts.get(0), parts.get(1), parts.get(2), grid.step());
    }

    public int obliged() {
        return done + open + overdue;
    }

    /** Who has taken it, of those who have to. */
    public Shown share() {
        return new Shown(done, obliged(), step);
    }

    /** {@code late} where somebody is overdue, {@code due} where somebody has time left, otherwise {@code ok}. */
    public String tone() {
        return overdue > 0 ? "late" : open > 0 ? "due" : "ok";
    }
}
