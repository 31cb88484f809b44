package fi.luotsi.web.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MonthStepsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Test
    void steps_lead_to_ends_of_months_and_to_today_and_never_to_what_is_to_come() {
        var now = at(TODAY);
        assertThat(now.months())
                .hasSize(11)
                .startsWith(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28))
                .endsWith(TODAY);
        assertThat(now.month(-1)).contains(LocalDate.of(2026, 10, 31));
        assertThat(now.month(1)).isEmpty();
        assertThat(now.year(-1)).contains(LocalDate.of(2025, 11, 30));
        assertThat(now.year(1)).isEmpty();
        assertThat(now.isHere(TODAY)).isTrue();
        assertThat(now.isHere(LocalDate.of(2026, 10, 31))).isFalse();
    }

    @Test
    void the_month_after_december_lies_in_the_next_year() {
        var then = at(LocalDate.of(2025, 12, 31));
        assertThat(then.months()).hasSize(12);
        assertThat(then.month(1)).contains(LocalDate.of(2026, 1, 31));
        assertThat(then.year(1))
                .as("December is to come, and November stands as of today")
                .contains(TODAY);
        assertThat(at(LocalDate.of(2024, 2, 10)).year(1)).contains(LocalDate.of(2025, 2, 28));
    }

    @Test
    void days_of_which_there_is_nothing_are_no_steps() {
        var steps = new MonthSteps(TODAY, TODAY, day -> day.isAfter(LocalDate.of(2026, 9, 30)));
        assertThat(steps.months()).containsExactly(LocalDate.of(2026, 10, 31), TODAY);
        assertThat(steps.year(-1)).isEmpty();
    }

    private static MonthSteps at(LocalDate day) {
        return new MonthSteps(day, TODAY, any -> true);
    }
}
