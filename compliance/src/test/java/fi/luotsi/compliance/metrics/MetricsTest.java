package fi.luotsi.compliance.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.compliance.metrics.Metrics.Due;
import fi.luotsi.compliance.people.Unit;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.privacy.Services;
import fi.luotsi.compliance.snapshot.Count;
import fi.luotsi.compliance.snapshot.Snapshots;
import fi.luotsi.content.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When figures are frozen, and what pages ask. */
class MetricsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Instant MORNING = Instant.parse("2026-11-27T08:00:00Z");

    private final TestDatabase database = TestDatabase.create("compliance");
    private final Map<LocalDate, Integer> signed = new HashMap<>();
    private UUID city;

    @BeforeEach
    void found() {
        var units = make(Units.class, MORNING);
        city = ((Units.Saving.Saved) database.inTransaction(() -> units.add(
                        new Unit("KAU", "Kaupunki", "Staden", "toimiala", Optional.empty()), Optional.empty())))
                .id();
    }

    @AfterEach
    void end() {
        database.close();
    }

    private <T> T make(Class<T> type, Instant now, Object... others) {
        return Services.make(type, database.entities(), Clock.fixed(now, ZoneOffset.UTC), others);
    }

    private record Hand(Metric metric, Map<LocalDate, Integer> counts) implements Counting {
        @Override
        public Map<UUID, Count> count(LocalDate day, UUID city) {
            return Map.of(city, new Count(counts.getOrDefault(day, 40), 60));
        }
    }

    private Metrics at(Instant now) {
        var made =
                make(Metrics.class, now, make(Snapshots.class, now), make(Units.class, now), Optional.of("signed 98"));
        made.step = 5;
        made.countings(List.of(
                new Hand(Metric.SIGNED, signed),
                new Hand(Metric.VERIFIED, signed),
                new Hand(Metric.SATISFIED, signed)));
        return made;
    }

    private List<Due> due(Metrics metrics) {
        return database.inTransaction(metrics::due);
    }

    private void work(Metrics metrics, List<Due> list) {
        list.forEach(due -> database.inTransaction(() -> metrics.freeze(due.metric(), due.day())));
    }

    @Test
    void ends_of_months_yesterday_and_today_are_frozen_and_an_interrupted_night_goes_on() {
        var metrics = at(MORNING);
        var all = due(metrics);
        assertThat(all)
                .contains(
                        new Due(Metric.SIGNED, TODAY),
                        new Due(Metric.SIGNED, TODAY.minusDays(1)),
                        new Due(Metric.SIGNED, LocalDate.of(2026, 10, 31)),
                        new Due(Metric.SIGNED, LocalDate.of(2025, 10, 31)),
                        new Due(Metric.VERIFIED, TODAY))
                .doesNotContain(
                        new Due(Metric.VERIFIED, TODAY.minusDays(1)),
                        new Due(Metric.SIGNED, LocalDate.of(2025, 9, 30)));
        work(metrics, all.subList(0, 6));
        assertThat(due(metrics)).isEqualTo(all.subList(6, all.size()));
        work(metrics, due(metrics));
        assertThat(due(metrics)).isEmpty();
        assertThat(due(at(Instant.parse("2026-11-27T23:30:00Z"))))
                .as("the night after, in Finland: the day is over, and what has no days still stands for it")
                .contains(
                        new Due(Metric.SIGNED, TODAY),
                        new Due(Metric.SIGNED, TODAY.plusDays(1)),
                        new Due(Metric.VERIFIED, TODAY),
                        new Due(Metric.SATISFIED, TODAY.plusDays(1)));
    }

    @Test
    void a_figure_is_explained_and_proven_and_a_later_fact_leaves_the_old_report() {
        signed.put(TODAY.minusDays(1), 50);
        var metrics = at(MORNING);
        var figures = figures(metrics, TODAY.minusDays(1)).orElseThrow();
        assertThat(figures.definition().target()).as("of the city").hasValue(98);
        assertThat(figures.release().line(city))
                .hasValueSatisfying(line -> assertThat(line.shown().count()).isEqualTo(50));
        signed.put(TODAY.minusDays(1), 55);
        assertThat(figures(metrics, TODAY.minusDays(1))).as("frozen").hasValue(figures);
        database.inTransaction(() -> metrics.freeze(Metric.SIGNED, TODAY.minusDays(1)));
        assertThat(figures(metrics, TODAY.minusDays(1)).orElseThrow().release().revision())
                .isEqualTo(2);
        var old = database.inTransaction(() -> metrics.explanation(Metric.SIGNED, TODAY.minusDays(1), 1))
                .orElseThrow();
        assertThat(old.isProven()).isTrue();
        assertThat(old.release().text()).isEqualTo(figures.release().text());
        assertThat(database.inTransaction(() -> metrics.series(Metric.SIGNED, city)))
                .extracting(point -> point.shown().count())
                .containsExactly(55);
    }

    private Optional<Figures> figures(Metrics metrics, LocalDate day) {
        return database.inTransaction(() -> metrics.figures(Metric.SIGNED, day));
    }

    @Test
    void nothing_is_told_of_days_to_come_or_of_what_nobody_counts() {
        var metrics = at(MORNING);
        assertThat(figures(metrics, TODAY.plusDays(1))).isEmpty();
        assertThat(database.inTransaction(() -> metrics.figures(Metric.UTILISATION, TODAY)))
                .isEmpty();
        assertThat(database.inTransaction(() -> metrics.figures(Metric.VERIFIED, TODAY.minusDays(3))))
                .as("has no days")
                .isEmpty();
        assertThat(metrics.counted()).containsExactly(Metric.SATISFIED, Metric.SIGNED, Metric.VERIFIED);
    }

    @Test
    void whoever_asks_for_a_day_long_ago_puts_nothing_into_the_curves() {
        var metrics = at(MORNING);
        assertThat(figures(metrics, LocalDate.of(1950, 1, 31))).isEmpty();
        assertThat(figures(metrics, TODAY.minusYears(2))).isEmpty();
        assertThat(figures(metrics, TODAY.minusMonths(11))).isPresent();
        assertThat(database.inTransaction(() -> metrics.series(Metric.SIGNED, city)))
                .extracting(Point::day)
                .allMatch(day -> day.isAfter(TODAY.minusMonths(14)));
    }

    @Test
    void targets_that_cannot_be_read_are_told_once_and_those_of_the_definitions_count() {
        var metrics = at(MORNING);
        metrics.targets = Optional.of("sinned 98");
        assertThat(metrics.targetsFault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("sinned"));
        assertThat(metrics.definition(Metric.SIGNED).target()).contains(100);
    }

    @Test
    void documents_are_told_as_they_are_and_people_in_steps() {
        signed.put(TODAY, 41);
        var metrics = at(MORNING);
        var documents = database.inTransaction(() -> metrics.figures(Metric.VERIFIED, TODAY))
                .orElseThrow();
        assertThat(documents.release().line(city).orElseThrow().shown().count()).isEqualTo(41);
        var people = figures(metrics, TODAY).orElseThrow();
        assertThat(people.release().line(city).orElseThrow().shown().count()).isIn(40, 45);
    }

    @Test
    void a_target_of_nothing_is_refused() {
        assertThat(Targets.of("signed 98, trained 95").percents())
                .isEqualTo(Map.of(Metric.SIGNED, 98, Metric.TRAINED, 95));
        assertThatThrownBy(() -> Targets.of("signed")).hasMessageContaining("luotsi.metrics.targets");
        assertThatThrownBy(() -> Targets.of("sinned 98")).isInstanceOf(IllegalArgumentException.class);
    }
}
