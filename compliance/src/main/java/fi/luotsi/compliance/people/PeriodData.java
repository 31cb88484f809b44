package fi.luotsi.compliance.people;

import fi.luotsi.compliance.personnelfile.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An employment in one unit from a day to a day.
 *
 * @param unit the city's code of the unit
 * @param sharePercent of full working time
 * @param leaves when the person is away, in the order of time
 */
public record PeriodData(
        String unit,
        String jobTitle,
        boolean teaching,
        int sharePercent,
        boolean substitute,
        LocalDate start,
        Optional<LocalDate> end,
        List<Span> leaves) {
    public PeriodData {
        leaves = List.copyOf(leaves);
    }

    /** It holds on the day, or begins after it. What ends before it begins never held. */
    boolean isOpen(LocalDate day) {
        return end.filter(last -> last.isBefore(day) || last.isBefore(start)).isEmpty();
    }

    public boolean holds(LocalDate day) {
        return !start.isAfter(day) && isOpen(day);
    }

    public boolean isOnLeave(LocalDate day) {
        return holds(day) && leaves.stream().anyMatch(leave -> leave.covers(day));
    }

    PeriodData ending(LocalDate last) {
        return new PeriodData(unit, jobTitle, teaching, sharePercent, substitute, start, Optional.of(last), leaves);
    }

    public PeriodData withLeaves(List<Span> others) {
        return new PeriodData(unit, jobTitle, teaching, sharePercent, substitute, start, end, others);
    }
}
