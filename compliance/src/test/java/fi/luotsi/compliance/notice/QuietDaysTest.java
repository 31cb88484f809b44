package fi.luotsi.compliance.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietDaysTest {
    @ParameterizedTest
    @CsvSource({"1961,4-2", "2000,4-23", "2008,3-23", "2025,4-20", "2026,4-5", "2027,3-28", "2038,4-25", "2285,3-22"})
    void easter_falls_on_the_day_that_the_almanac_gives(int year, String day) {
        var parts = day.split("-");
        assertThat(QuietDays.easter(year))
                .isEqualTo(LocalDate.of(year, Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", "2026-01-06", "2026-04-03", "2026-04-05", "2026-04-06", "2026-05-01", "2026-05-14",
                "2026-05-24", "2026-06-19", "2026-06-20", "2026-10-31", "2026-12-06", "2026-12-24", "2026-12-25",
                "2027-12-06", "2027-05-06", "2025-06-20", "2027-06-25"
            })
    void nobody_is_disturbed_on_a_holiday(LocalDate day) {
        assertThat(QuietDays.isQuiet(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2026-11-22", "2026-07-01", "2026-07-15", "2026-07-31"})
    void nobody_is_disturbed_on_weekends_and_in_july(LocalDate day) {
        assertThat(QuietDays.isQuiet(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24",
                "2026-04-02",
                "2026-04-07",
                "2026-06-18",
                "2026-06-22",
                "2026-06-26",
                "2026-12-23",
                "2026-06-30",
                "2026-08-03"
            })
    void other_days_are_working_days(LocalDate day) {
        assertThat(QuietDays.isQuiet(day)).isFalse();
    }

    @Test
    void a_working_day_begins_at_its_hour() {
        var early = ZonedDateTime.parse("2026-11-24T06:59:00+02:00[Europe/Helsinki]");
        assertThat(QuietDays.mayDisturb(early, 7)).isFalse();
        assertThat(QuietDays.mayDisturb(early.plusMinutes(1), 7)).isTrue();
    }
}
