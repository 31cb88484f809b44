package fi.luotsi.web.figure;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Steps from one day to others of which figures are frozen, ends of months, by month and by year.
 *
 * @param day at which the page stands
 * @param isThere which days can be chosen
 */
record MonthSteps(LocalDate day, LocalDate today, Predicate<LocalDate> isThere) {
    /** The months of the year that can be chosen, each with its last day; the current one with today. */
    List<LocalDate> months() {
        return Arrays.stream(Month.values())
                .flatMap(month -> end(YearMonth.of(day.getYear(), month)).stream())
                .toList();
    }

    /** The same month so many years later; where that is to come, the latest. */
    Optional<LocalDate> year(int later) {
        var month = YearMonth.from(day).plusYears(later);
        return end(month.isAfter(YearMonth.from(today)) && later == 1 ? latestOf(month) : month);
    }

    private YearMonth latestOf(YearMonth month) {
        return month.getYear() == today.getYear() ? YearMonth.from(today) : month;
    }

    Optional<LocalDate> month(int later) {
        return end(YearMonth.from(day).plusMonths(later));
    }

    private Optional<LocalDate> end(YearMonth month) {
        var last = month.equals(YearMonth.from(today)) ? today : month.atEndOfMonth();
        return Optional.of(last).filter(end -> !end.isAfter(today)).filter(isThere);
    }

    boolean isHere(LocalDate step) {
        return YearMonth.from(step).equals(YearMonth.from(day));
    }
}
