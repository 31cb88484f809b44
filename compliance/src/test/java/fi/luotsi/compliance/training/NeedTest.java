package fi.luotsi.compliance.training;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.people.Worker;
import fi.luotsi.compliance.people.Worker.Work;
import fi.luotsi.compliance.personnelfile.Span;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.compliance.training.Need.State;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whom a mandatory course obliges until when. */
class NeedTest {
    private static final UUID PERSON = new UUID(0, 1);
    private static final UUID SCHOOL = new UUID(0, 2);
    private static final UUID OTHER = new UUID(0, 3);
    private static final Rhythm AUTUMN = new Rhythm.Yearly(MonthDay.of(8, 1), MonthDay.of(11, 30));
    private static final LocalDate FROM = LocalDate.of(2024, 8, 1);

    @Test
    void a_window_of_a_school_year_asks_anew_whatever_the_last_date_was() {
        var course = course(AUTUMN, 30, FROM);
        var worker = worker(LocalDate.of(2020, 1, 1), Optional.empty());
        var done = List.of(LocalDate.of(2025, 7, 31), LocalDate.of(2025, 12, 15));
        assertThat(state(course, worker, done, LocalDate.of(2025, 7, 31))).isEqualTo(State.DONE);
        assertThat(need(course, worker, done, LocalDate.of(2025, 8, 1)))
                .as("what was done on the day before does not count for the new year")
                .hasValueSatisfying(need -> {
                    assertThat(need.state()).isEqualTo(State.OPEN);
                    assertThat(need.dueOn()).isEqualTo(LocalDate.of(2025, 11, 30));
                });
        assertThat(state(course, worker, done, LocalDate.of(2025, 12, 1))).isEqualTo(State.OVERDUE);
        assertThat(state(course, worker, done, LocalDate.of(2025, 12, 15)))
                .as("late, and done until the next year begins")
                .isEqualTo(State.DONE);
        assertThat(state(course, worker, done, LocalDate.of(2026, 7, 31))).isEqualTo(State.DONE);
        assertThat(state(course, worker, done, LocalDate.of(2026, 8, 1))).isEqualTo(State.OPEN);
    }

    @Test
    void a_newcomer_has_days_of_their_own_and_nobody_is_asked_for_a_window_before_it_was_mandatory() {
        var course = course(AUTUMN, 30, FROM);
        assertThat(due(course, worker(LocalDate.of(2025, 11, 20), Optional.empty()), LocalDate.of(2025, 11, 25)))
                .isEqualTo(LocalDate.of(2025, 12, 20));
        assertThat(due(course, worker(LocalDate.of(2025, 8, 20), Optional.empty()), LocalDate.of(2025, 11, 25)))
                .isEqualTo(LocalDate.of(2025, 11, 30));
        var spring = course(AUTUMN, 30, LocalDate.of(2025, 2, 1));
        var old = worker(LocalDate.of(2020, 1, 1), Optional.empty());
        assertThat(need(spring, old, List.of(), LocalDate.of(2025, 3, 1))).isEmpty();
        assertThat(need(spring, old, List.of(), LocalDate.of(2025, 8, 1))).isPresent();
    }

    @Test
    void a_window_may_reach_over_the_turn_of_the_year() {
        var winter = course(new Rhythm.Yearly(MonthDay.of(11, 15), MonthDay.of(1, 31)), 0, FROM);
        var worker = worker(LocalDate.of(2020, 1, 1), Optional.empty());
        assertThat(due(winter, worker, LocalDate.of(2025, 1, 10))).isEqualTo(LocalDate.of(2025, 1, 31));
        assertThat(state(winter, worker, List.of(LocalDate.of(2024, 12, 1)), LocalDate.of(2025, 1, 10)))
                .isEqualTo(State.DONE);
        assertThat(state(winter, worker, List.of(LocalDate.of(2024, 11, 1)), LocalDate.of(2025, 2, 1)))
                .isEqualTo(State.OVERDUE);
    }

    @Test
    void what_is_valid_for_months_is_asked_again_a_month_before_it_ends() {
        var course = course(new Rhythm.Months(24), 14, FROM);
        var worker = worker(LocalDate.of(2020, 1, 1), Optional.empty());
        var done = List.of(LocalDate.of(2024, 9, 1));
        assertThat(due(course, worker, LocalDate.of(2024, 8, 5))).isEqualTo(FROM.plusDays(14));
        assertThat(state(course, worker, done, LocalDate.of(2026, 8, 1))).isEqualTo(State.DONE);
        assertThat(need(course, worker, done, LocalDate.of(2026, 8, 2))).hasValueSatisfying(need -> {
            assertThat(need.state()).isEqualTo(State.OPEN);
            assertThat(need.dueOn()).isEqualTo(LocalDate.of(2026, 9, 1));
        });
        assertThat(state(course, worker, done, LocalDate.of(2026, 9, 2))).isEqualTo(State.OVERDUE);
    }

    @Test
    void who_is_away_or_works_elsewhere_is_asked_for_nothing() {
        var course = new Course(
                UUID.randomUUID(),
                "a",
                Course.Kind.COURSE,
                30,
                AUTUMN,
                30,
                Optional.of(FROM),
                new Audience(Set.of(SCHOOL), Set.of(), Set.of(), false, true, 0),
                Optional.empty(),
                false,
                List.of());
        var leave = new Span(LocalDate.of(2025, 9, 1), Optional.of(LocalDate.of(2025, 12, 31)));
        var away = new Worker(PERSON, List.of(work(SCHOOL, new Span(FROM, Optional.empty()), List.of(leave))));
        assertThat(need(course, away, List.of(), LocalDate.of(2025, 10, 1))).isEmpty();
        assertThat(due(course, away, LocalDate.of(2026, 1, 1))).as("back").isEqualTo(LocalDate.of(2026, 1, 31));
        var elsewhere = new Worker(PERSON, List.of(work(OTHER, new Span(FROM, Optional.empty()), List.of())));
        assertThat(need(course, elsewhere, List.of(), LocalDate.of(2025, 10, 1)))
                .isEmpty();
    }

    /**
     * Two school years of a generated city, asked on each day: the same as counting day by day, without any arithmetic of spans or windows.
     */
    @Test
    void two_school_years_of_a_city_equal_counting_day_by_day() {
        var seed = 20_261_127L;
        var random = new Random(seed);
        var end = LocalDate.of(2026, 7, 31);
        var course = course(AUTUMN, 21, FROM);
        var compared = 0;
        for (var person = 0; person < 400; person++) {
            var worker = generated(random);
            var done = generatedDays(random);
            var expected = DayByDay.states(worker, done, FROM, end, 21);
            for (var day = FROM; !day.isAfter(end); day = day.plusDays(1)) {
                var state = need(course, worker, done, day).map(Need::state);
                assertThat(state)
                        .as("seed %d, person %d, %s, done %s, works %s", seed, person, day, done, worker.works())
                        .isEqualTo(expected.get((int) FROM.until(day, ChronoUnit.DAYS)));
                compared++;
            }
        }
        System.out.printf("%d days of 400 people compared (seed %d)%n", compared, seed);
    }

    private static Worker generated(Random random) {
        var works = new ArrayList<Work>();
        var start = FROM.minusDays(random.nextInt(900)).plusDays(random.nextInt(1_200));
        for (var period = 0; period <= random.nextInt(3); period++) {
            var length = 20 + random.nextInt(400);
            var span = new Span(start, random.nextInt(4) == 0 ? Optional.empty() : Optional.of(start.plusDays(length)));
            var leaveStart = start.plusDays(random.nextInt(length));
            var leaves = random.nextInt(3) == 0
                    ? List.of(new Span(leaveStart, Optional.of(leaveStart.plusDays(random.nextInt(90)))))
                    : List.<Span>of();
            works.add(work(random.nextBoolean() ? SCHOOL : OTHER, span, leaves));
            if (span.end().isEmpty()) {
                break;
            }
            start = start.plusDays(length + (random.nextBoolean() ? 1 : 1 + random.nextInt(60)));
        }
        return new Worker(PERSON, works);
    }

    private static List<LocalDate> generatedDays(Random random) {
        return Stream.generate(() -> FROM.plusDays(random.nextInt(730)))
                .limit(random.nextInt(4))
                .toList();
    }

    /** The oracle: goes through the days and remembers. */
    private static final class DayByDay {
        static List<Optional<State>> states(
                Worker worker, List<LocalDate> done, LocalDate from, LocalDate end, int grace) {
            var states = new ArrayList<Optional<State>>();
            var atWork = 0;
            var obligedDays = 0;
            var isTaken = false;
            for (var day = LocalDate.of(2018, 1, 1); !day.isAfter(end); day = day.plusDays(1)) {
                var today = day;
                atWork = worker.works().stream()
                                .anyMatch(work -> isIn(work.span(), today)
                                        && work.leaves().stream().noneMatch(leave -> isIn(leave, today)))
                        ? atWork + 1
                        : 0;
                if (day.isBefore(from)) {
                    continue;
                }
                if (day.getMonthValue() == 8 && day.getDayOfMonth() == 1) {
                    isTaken = false;
                }
                isTaken |= done.contains(day);
                obligedDays = atWork == 0 ? 0 : Math.min(atWork, obligedDays + 1);
                states.add(atWork == 0 ? Optional.empty() : Optional.of(state(day, isTaken, obligedDays, grace)));
            }
            return states;
        }

        private static State state(LocalDate day, boolean isTaken, int obligedDays, int grace) {
            var isWindowOpen = day.getMonthValue() >= 8 && day.getMonthValue() <= 11;
            var hasGrace = obligedDays - 1 <= grace;
            return isTaken ? State.DONE : isWindowOpen || hasGrace ? State.OPEN : State.OVERDUE;
        }

        private static boolean isIn(Span span, LocalDate day) {
            return !day.isBefore(span.start())
                    && (span.end().isEmpty() || !day.isAfter(span.end().get()));
        }
    }

    private static State state(Course course, Worker worker, List<LocalDate> done, LocalDate day) {
        return need(course, worker, done, day).orElseThrow().state();
    }

    private static LocalDate due(Course course, Worker worker, LocalDate day) {
        return need(course, worker, List.of(), day).orElseThrow().dueOn();
    }

    private static Optional<Need> need(Course course, Worker worker, List<LocalDate> done, LocalDate day) {
        return Need.of(course, worker, done, day);
    }

    private static Course course(Rhythm rhythm, int grace, LocalDate from) {
        return new Course(
                UUID.randomUUID(),
                "tietosuoja",
                Course.Kind.COURSE,
                30,
                rhythm,
                grace,
                Optional.of(from),
                Audience.EVERYBODY,
                Optional.empty(),
                false,
                List.of());
    }

    private static Worker worker(LocalDate start, Optional<LocalDate> end) {
        return new Worker(PERSON, List.of(work(SCHOOL, new Span(start, end), List.of())));
    }

    private static Work work(UUID unit, Span span, List<Span> leaves) {
        return new Work(unit, "U", Set.of(unit), "perusopetus", "luokanopettaja", true, false, span, leaves);
    }
}
