package fi.luotsi.compliance.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When nobody is disturbed: weekends, Finnish public holidays, the eves that the municipal agreement (KVTES) frees, and July. Holidays after the Church Act
 * (652/2023), the acts on Independence Day (388/1937) and on the first of May (272/1944).
 */
public final class QuietDays {
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(5, 1),
            MonthDay.of(12, 6),
            MonthDay.of(12, 24),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));
    private static final Set<Integer> DAYS_AFTER_EASTER = Set.of(-2, 0, 1, 39, 49);

    private QuietDays() {}

    static boolean mayDisturb(ZonedDateTime now, int fromHour) {
        return now.getHour() >= fromHour && !isQuiet(now.toLocalDate());
    }

    public static boolean isQuiet(LocalDate day) {
        return isWeekend(day)
                || day.getMonth() == Month.JULY
                || FIXED.contains(MonthDay.from(day))
                || isMidsummerEve(day)
                || DAYS_AFTER_EASTER.stream()
                        .anyMatch(days -> easter(day.getYear()).plusDays(days).equals(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The Friday before Midsummer Day, the Saturday from the 20th to the 26th of June. */
    private static boolean isMidsummerEve(LocalDate day) {
        return day.getMonth() == Month.JUNE
                && day.getDayOfWeek() == DayOfWeek.FRIDAY
                && day.getDayOfMonth() >= 19
                && day.getDayOfMonth() <= 25;
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 (Meeus, Jones, Butcher). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
