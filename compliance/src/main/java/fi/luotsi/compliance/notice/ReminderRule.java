package fi.luotsi.compliance.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * When somebody is reminded of what. Pure: duty, what was told before and the day decide.
 *
 * @param weekday from which reminders of a week go out
 * @param beforeDays so many days before the last day an own duty is told again
 * @param officerDays so many days after the last day the city's officers are told
 * @param most reminders for a person and a duty
 */
record ReminderRule(DayOfWeek weekday, int beforeDays, int officerDays, int most) {
    /** A reminder that was held up by holidays is not followed by the next one at once. */
    static final int LEAST_DAYS_BETWEEN = 5;

    /** Reminders of a week are made on its first working day from the weekday on, and later in the week for whom a duty begins then. */
    boolean isTime(LocalDate day) {
        return day.getDayOfWeek().compareTo(weekday) >= 0 && !QuietDays.isQuiet(day);
    }

    /** Whether the duty is a reason to write to somebody who was told of it so many times. */
    boolean isDue(Duty duty, int told, LocalDate day) {
        if (isExhausted(told) || !duty.dueOn().isBefore(dueBefore(duty.kind(), day))) {
            return false;
        }
        return duty.kind() != ReminderKind.OWN
                || told == 0
                || !day.isBefore(duty.dueOn().minusDays(beforeDays));
    }

    boolean isExhausted(int told) {
        return told >= most;
    }

    LocalDate dueBefore(ReminderKind kind, LocalDate day) {
        return switch (kind) {
            case OWN -> LocalDate.MAX;
            case UNITS -> day;
            case CITY -> day.minusDays(officerDays);
        };
    }

    /** Monday of the week, by which a reminder is the only one of that week. */
    static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
