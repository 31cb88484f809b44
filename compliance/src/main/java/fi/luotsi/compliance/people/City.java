package fi.luotsi.compliance.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;

/** The city's calendar: employments and roles begin and end on its days, and its schools have years. */
public final class City {
    public static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    private City() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /** From August to July (Basic Education Act, 628/1998, section 23), for example {@code 2026-2027}. */
    public static String schoolYear(LocalDate day) {
        var first = schoolYearBegan(day).getYear();
        return first + "-" + (first + 1);
    }

    /** The first day of the school year. */
    public static LocalDate schoolYearBegan(LocalDate day) {
        var thisYear = LocalDate.of(day.getYear(), Month.AUGUST, 1);
        return day.isBefore(thisYear) ? thisYear.minusYears(1) : thisYear;
    }
}
