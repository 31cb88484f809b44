package fi.luotsi.compliance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.people.Worker;
import fi.luotsi.compliance.people.Worker.Work;
import fi.luotsi.compliance.personnelfile.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Stretches of days and audiences against a walk from day to day that knows nothing of stretches. */
class AudienceTest {
    private static final long SEED = 20261127;
    private static final int DAYS = 60;
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
    private static final List<LocalDate> CALENDAR =
            FIRST.minusDays(20).datesUntil(FIRST.plusDays(DAYS + 30)).toList();
    private static final UUID CITY = new UUID(0, 1);
    private static final List<UUID> UNITS = List.of(new UUID(0, 2), new UUID(0, 3), new UUID(0, 4));
    private static final List<String> TITLES = List.of("opettaja", "hoitaja");

    private final Random random = new Random(SEED);

    @Test
    void arithmetic_of_stretches_is_that_of_their_days() {
        for (var round = 0; round < 2_000; round++) {
            var spans = spans(5);
            var whole = span();
            var other = span();
            var taken = days(spans);
            assertThat(days(Spans.joined(spans.stream()))).isEqualTo(taken);
            assertThat(days(Spans.without(whole, spans)))
                    .as("%s without %s", whole, spans)
                    .isEqualTo(days(List.of(whole)).stream()
                            .filter(day -> !taken.contains(day))
                            .toList());
            assertThat(days(Spans.common(whole, other).stream().toList()))
                    .isEqualTo(
                            days(List.of(whole)).stream().filter(other::covers).toList());
        }
    }

    @Test
    void somebody_is_obliged_since_the_day_that_a_walk_from_day_to_day_finds() {
        var obliged = 0;
        for (var round = 0; round < 2_000; round++) {
            var worker = worker();
            var audience = audience();
            var since = Optional.<LocalDate>empty();
            for (var day : CALENDAR) {
                since = isObliged(audience, worker, day) ? since.or(() -> Optional.of(day)) : Optional.empty();
                obliged += since.isPresent() ? 1 : 0;
                assertThat(audience.obligedSince(worker, day))
                        .as("%s, %s on %s", audience, worker, day)
                        .isEqualTo(since);
            }
        }
        assertThat(obliged).isGreaterThan(10_000);
    }

    private static boolean isObliged(Audience audience, Worker worker, LocalDate day) {
        return IntStream.rangeClosed(0, audience.employedDays())
                        .allMatch(back -> worker.works().stream()
                                .anyMatch(work -> work.span().covers(day.minusDays(back))))
                && worker.works().stream().anyMatch(work -> obliges(audience, work, day));
    }

    private static boolean obliges(Audience audience, Work work, LocalDate day) {
        return work.span().covers(day)
                && work.leaves().stream().noneMatch(leave -> leave.covers(day))
                && (audience.units().isEmpty()
                        || audience.units().contains(work.unit())
                        || audience.units().contains(CITY))
                && (audience.jobTitles().isEmpty() || audience.jobTitles().contains(work.jobTitle()))
                && (work.teaching() || !audience.teachingOnly())
                && (!work.substitute() || audience.withSubstitutes());
    }

    private Worker worker() {
        var works = new ArrayList<Work>();
        for (var number = random.nextInt(1, 4); number > 0; number--) {
            var unit = any(UNITS);
            works.add(new Work(
                    unit,
                    "",
                    Set.of(unit, CITY),
                    "perusopetus",
                    any(TITLES),
                    random.nextBoolean(),
                    random.nextInt(4) == 0,
                    span(),
                    spans(2)));
        }
        return new Worker(new UUID(0, 0), works);
    }

    private Audience audience() {
        return new Audience(
                random.nextBoolean() ? Set.of() : Set.of(any(List.of(CITY, UNITS.get(0), UNITS.get(1)))),
                Set.of(),
                random.nextBoolean() ? Set.of() : Set.of(any(TITLES)),
                random.nextInt(4) == 0,
                random.nextBoolean(),
                random.nextBoolean() ? 0 : random.nextInt(12));
    }

    private List<Span> spans(int most) {
        return Stream.generate(this::span).limit(random.nextInt(most + 1)).toList();
    }

    /** Some without an end, some of one day, some next to each other. */
    private Span span() {
        var start = FIRST.plusDays(random.nextInt(DAYS));
        return new Span(
                start, random.nextInt(4) == 0 ? Optional.empty() : Optional.of(start.plusDays(random.nextInt(25))));
    }

    private static List<LocalDate> days(List<Span> spans) {
        return CALENDAR.stream()
                .filter(day -> spans.stream().anyMatch(span -> span.covers(day)))
                .toList();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
