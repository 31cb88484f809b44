package fi.luotsi.compliance.training;

import java.util.List;
import java.util.UUID;

/** How many of a unit have taken a course as they have to. */
public record Participation(UUID unit, int done, int open, int overdue) {
    static Participation of(UUID unit, List<Need> needs) {
        return new Participation(
                unit, count(needs, Need.State.DONE), count(needs, Need.State.OPEN), count(needs, Need.State.OVERDUE));
    }

    private static int count(List<Need> needs, Need.State state) {
        return (int) needs.stream().filter(need -> need.state() == state).count();
    }

    /** Of nobody. */
    public static Participation none() {
        return new Participation(new UUID(0, 0), 0, 0, 0);
    }

    /** Of both together. */
    public Participation plus(Participation other) {
        return new Participation(unit, done + other.done, open + other.open, overdue + other.overdue);
    }

    public int obliged() {
        return done + open + overdue;
    }

    /** Of a hundred who have to. */
    public int percent() {
        return obliged() == 0 ? 100 : (int) Math.floor(100.0 * done / obliged());
    }

    /** {@code late} where somebody is overdue, {@code due} where somebody has time left, otherwise {@code ok}. */
    public String tone() {
        return overdue > 0 ? "late" : open > 0 ? "due" : "ok";
    }
}
