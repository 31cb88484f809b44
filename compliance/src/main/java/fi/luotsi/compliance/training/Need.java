package fi.luotsi.compliance.training;

import fi.luotsi.compliance.people.Worker;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody has to take a course, or has taken it as they had to. Pure: course, work, completions and the day decide.
 *
 * @param unit where the work is that obliges them
 * @param dueOn the last day; of what is done the day until which that holds, where there is one
 */
public record Need(UUID person, UUID unit, UUID course, LocalDate dueOn, State state) {
    /** So long before a training ceases to be valid it may be taken anew, and is told of. */
    static final int RENEWAL_DAYS = 30;

    /** How it stands. */
    public enum State {
        OPEN,
        OVERDUE,
        DONE
    }

    /**
     * What a mandatory course asks of somebody on a day.
     *
     * @param completions the days on which they took it, also later ones
     */
    static Optional<Need> of(Course course, Worker worker, Collection<LocalDate> completions, LocalDate day) {
        var from = course.obligesFrom()
                .filter(first -> course.isMandatory() && !first.isAfter(day))
                .filter(first -> isAsked(course.rhythm(), first, day));
        var since = course.audience().obligedSince(worker, day);
        if (from.isEmpty() || since.isEmpty()) {
            return Optional.empty();
        }
        var begun = later(from.get(), since.get());
        var last = completions.stream().filter(on -> !on.isAfter(day)).max(Comparator.naturalOrder());
        var due = due(course, begun, last, day);
        var isDone = last.filter(on -> isStillGood(course.rhythm(), on, day)).isPresent();
        var unit = course.audience().obligingUnit(worker, day).orElseThrow();
        return Optional.of(new Need(worker.person(), unit, course.id(), due, state(isDone, due, day)));
    }

    /** A window that had closed before the course obliged anybody asks nothing. */
    private static boolean isAsked(Rhythm rhythm, LocalDate from, LocalDate day) {
        return !(rhythm instanceof Rhythm.Yearly yearly)
                || !yearly.end(yearly.began(day)).isBefore(from);
    }

    private static boolean isStillGood(Rhythm rhythm, LocalDate on, LocalDate day) {
        return switch (rhythm) {
            case Rhythm.Once once -> true;
            case Rhythm.Yearly yearly -> !on.isBefore(yearly.began(day));
            case Rhythm.Months valid ->
                day.isBefore(on.plusMonths(valid.months()).minusDays(RENEWAL_DAYS));
        };
    }

    private static LocalDate due(Course course, LocalDate begun, Optional<LocalDate> last, LocalDate day) {
        var grace = begun.plusDays(course.graceDays());
        return switch (course.rhythm()) {
            case Rhythm.Once once -> grace;
            case Rhythm.Yearly yearly -> later(yearly.end(yearly.began(day)), grace);
            case Rhythm.Months valid ->
                last.map(on -> on.plusMonths(valid.months()))
                        .map(until -> until.isBefore(begun) ? grace : until)
                        .orElse(grace);
        };
    }

    private static State state(boolean isDone, LocalDate due, LocalDate day) {
        if (isDone) {
            return State.DONE;
        }
        return due.isBefore(day) ? State.OVERDUE : State.OPEN;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
