package fi.luotsi.compliance.training;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/** How often a course has to be taken. */
public sealed interface Rhythm {
    /** Once and for all. */
    record Once() implements Rhythm {}

    /** Once in every window, whatever the last time was; it may reach over the turn of the year. */
    record Yearly(MonthDay start, MonthDay end) implements Rhythm {
        /** The first day of the window that is open on a day, or was open last. */
        LocalDate began(LocalDate day) {
            var thisYear = start.atYear(day.getYear());
            return thisYear.isAfter(day) ? start.atYear(day.getYear() - 1) : thisYear;
        }

        /** The last day of the window that begins on a day. */
        LocalDate end(LocalDate beginning) {
            var sameYear = end.atYear(beginning.getYear());
            return sameYear.isBefore(beginning) ? end.atYear(beginning.getYear() + 1) : sameYear;
        }
    }

    /** It stays valid for so many months. */
    record Months(int months) implements Rhythm {}

    /** From which day on a completion counts on a day; from ever where there is no such day. */
    default Optional<LocalDate> countsFrom(LocalDate day) {
        return switch (this) {
            case Once once -> Optional.empty();
            case Yearly yearly -> Optional.of(yearly.began(day));
            case Months valid -> Optional.of(day.minusMonths(valid.months()));
        };
    }
}
