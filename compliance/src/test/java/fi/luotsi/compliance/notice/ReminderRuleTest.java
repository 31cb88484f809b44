package fi.luotsi.compliance.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderRuleTest {
    private static final ReminderRule RULE = new ReminderRule(DayOfWeek.TUESDAY, 7, 14, 5);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource({
        "2026-11-02,0,true", // never told
        "2026-11-22,1,false", // told, and the last day is far
        "2026-11-23,1,true",
        "2026-12-08,4,true",
        "2026-12-08,5,false" // often enough
    })
    void an_own_duty_is_told_when_it_begins_and_again_from_a_week_before_its_last_day(
            LocalDate day, int told, boolean due) {
        assertThat(RULE.isDue(duty(ReminderKind.OWN), told, day)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "UNITS,2026-11-30,0,false",
        "UNITS,2026-12-01,0,true",
        "UNITS,2026-12-15,3,true",
        "UNITS,2026-12-15,5,false",
        "CITY,2026-12-01,0,false",
        "CITY,2026-12-14,0,false",
        "CITY,2026-12-15,0,true"
    })
    void heads_are_told_after_the_last_day_and_officers_two_weeks_later(
            ReminderKind kind, LocalDate day, int told, boolean due) {
        assertThat(RULE.isDue(duty(kind), told, day)).isEqualTo(due);
    }

    @Test
    void in_ten_years_no_reminder_is_made_on_a_weekend_a_holiday_or_in_july() {
        var days = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2036, 1, 1))
                .filter(RULE::isTime)
                .toList();
        assertThat(days)
                .hasSizeGreaterThan(1_500)
                .noneMatch(day -> Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY)
                        .contains(day.getDayOfWeek()))
                .noneMatch(day -> day.getMonth() == Month.JULY)
                .noneMatch(day -> Set.of(
                                MonthDay.of(1, 1),
                                MonthDay.of(1, 6),
                                MonthDay.of(5, 1),
                                MonthDay.of(12, 6),
                                MonthDay.of(12, 24),
                                MonthDay.of(12, 25),
                                MonthDay.of(12, 26))
                        .contains(MonthDay.from(day)))
                .doesNotContain(
                        LocalDate.of(2026, 4, 3), // Good Friday
                        LocalDate.of(2027, 5, 6), // Ascension Day
                        LocalDate.of(2026, 6, 19)); // Midsummer Eve
    }

    @Test
    void somebody_who_never_signs_is_reminded_five_times_in_a_year_and_never_twice_in_a_week() {
        var told = new ArrayList<LocalDate>();
        var duty = new Duty(ReminderKind.OWN, UUID.randomUUID(), "policy", LocalDate.of(2026, 6, 26));
        LocalDate.of(2026, 6, 1)
                .datesUntil(LocalDate.of(2027, 6, 1))
                .filter(day -> RULE.isTime(day) && RULE.isDue(duty, told.size(), day))
                .filter(day -> told.stream().noneMatch(earlier -> week(earlier).equals(week(day))))
                .forEach(told::add);
        assertThat(told)
                .as("at the beginning, the week before, after the last day, and then July passes in silence")
                .isEqualTo(List.of(
                        LocalDate.of(2026, 6, 2),
                        LocalDate.of(2026, 6, 23),
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 8, 4),
                        LocalDate.of(2026, 8, 11)));
    }

    private static LocalDate week(LocalDate day) {
        return ReminderRule.week(day);
    }

    private static Duty duty(ReminderKind kind) {
        return new Duty(kind, UUID.randomUUID(), "policy", DUE);
    }
}
