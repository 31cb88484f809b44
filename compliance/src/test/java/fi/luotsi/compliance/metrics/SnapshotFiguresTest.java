package fi.luotsi.compliance.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.privacy.Services;
import fi.luotsi.compliance.snapshot.Count;
import fi.luotsi.compliance.snapshot.Frozen;
import fi.luotsi.compliance.snapshot.Place;
import fi.luotsi.compliance.snapshot.Release;
import fi.luotsi.compliance.snapshot.Snapshots;
import fi.luotsi.compliance.snapshot.Subject;
import fi.luotsi.compliance.warehouse.Warehouse;
import fi.luotsi.compliance.warehouse.WarehouseInTest;
import fi.luotsi.content.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is frozen stands in the data store, as it was released and no other way. */
class SnapshotFiguresTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final UUID CITY = new UUID(1, 1);
    private static final UUID SCHOOL = new UUID(1, 2);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private final TestDatabase database = TestDatabase.create("compliance");
    private final Snapshots snapshots =
            Services.make(Snapshots.class, database.entities(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final SnapshotFigures figures =
            Services.make(SnapshotFigures.class, database.entities(), Clock.systemUTC(), snapshots);
    private final Warehouse warehouse = WarehouseInTest.on(database.entities(), figures);

    @AfterEach
    void end() {
        database.close();
    }

    private Release freeze(Metric metric, LocalDate day, int step, int count) {
        var frozen = new Frozen(
                new Subject(metric.name(), 1, day),
                step,
                List.of(
                        new Place(CITY, Optional.empty(), "KAU", "toimiala", "Merikallio", "Havsklippan"),
                        new Place(SCHOOL, Optional.of(CITY), "KES", "perusopetus", "Keskuskoulu", "Centralskolan")),
                Map.of(CITY, new Count(2, 3), SCHOOL, new Count(count, 31)));
        return database.inTransaction(() -> snapshots.freeze(frozen, NOW));
    }

    private String refreshed() {
        database.inTransaction(warehouse::refresh);
        return database.inTransaction(warehouse::text);
    }

    private String rebuilt() {
        database.inTransaction(warehouse::rebuild);
        return database.inTransaction(warehouse::text);
    }

    private List<String> facts() {
        var facts = new ArrayList<String>();
        database.inTransaction(() -> {
            for (var row : database.entities().createNativeQuery("""
                select cast(concat_ws(' ', m.code, m.unit, m.direction, d.day, u.code, u.name_sv, f.numerator, f.denominator,
                f.step, f.protection) as char) from fact_figure f join dim_date d on d.date_key = f.date_key
                join dim_unit u on u.unit_key = f.unit_key join dim_metric m on m.metric_key = f.metric_key\
                """).getResultList()) {
                facts.add((String) row);
            }
        });
        return facts;
    }

    private static Stream<String> told(String metric, Release release, String protection) {
        return release.lines().stream()
                .map(line -> String.join(
                        " ",
                        metric,
                        release.subject().day().toString(),
                        line.place().code(),
                        line.place().nameSv(),
                        line.shown().count() + "",
                        line.shown().base() + "",
                        release.step() + "",
                        protection));
    }

    @Test
    void the_store_holds_ends_of_months_and_the_latest_day_as_they_were_released() {
        freeze(Metric.SIGNED, SEPTEMBER.minusDays(1), 5, 9);
        freeze(Metric.SIGNED, TODAY.minusDays(1), 5, 27);
        var released = List.of(
                told("SIGNED PERCENT UP", freeze(Metric.SIGNED, SEPTEMBER, 5, 10), "PROTECTED"),
                told("SIGNED PERCENT UP", freeze(Metric.SIGNED, OCTOBER, 5, 20), "PROTECTED"),
                told("SIGNED PERCENT UP", freeze(Metric.SIGNED, TODAY, 5, 28), "PROTECTED"),
                told("VERIFIED PERCENT UP", freeze(Metric.VERIFIED, OCTOBER, 1, 30), "EXACT"));
        var text = refreshed();
        assertThat(facts())
                .containsExactlyInAnyOrderElementsOf(
                        released.stream().flatMap(one -> one).toList());
        assertThat(rebuilt()).isEqualTo(text);
        assertThat(database.inTransaction(warehouse::refresh)).isZero();
    }

    @Test
    void a_later_revision_changes_its_month_and_no_other() {
        freeze(Metric.SIGNED, SEPTEMBER, 5, 10);
        freeze(Metric.SIGNED, OCTOBER, 5, 20);
        refreshed();
        var before = database.inTransaction(figures::months);
        var september = facts().stream().filter(fact -> fact.contains("-09-")).toList();
        var revised = freeze(Metric.SIGNED, OCTOBER, 5, 31);
        assertThat(revised.revision()).isEqualTo(2);
        assertThat(database.inTransaction(warehouse::refresh)).isEqualTo(1);
        var after = database.inTransaction(figures::months);
        assertThat(after.get(YearMonth.from(SEPTEMBER))).isEqualTo(before.get(YearMonth.from(SEPTEMBER)));
        assertThat(after.get(YearMonth.from(OCTOBER)))
                .isNotEqualTo(before.get(YearMonth.from(OCTOBER)))
                .isEqualTo(revised.sha256());
        assertThat(facts())
                .containsAll(september)
                .containsAll(told("SIGNED PERCENT UP", revised, "PROTECTED").toList());
        assertThat(facts()).hasSize(4);
        assertThat(database.inTransaction(warehouse::text)).isEqualTo(rebuilt());
        freeze(Metric.SIGNED, TODAY, 5, 31);
        freeze(Metric.SIGNED, TODAY.plusDays(4), 5, 31);
        assertThat(refreshed()).as("the latest day moves on").isEqualTo(rebuilt());
        assertThat(warehouse.months()).contains(YearMonth.of(2026, 12)).doesNotContain(YearMonth.of(2026, 11));
        assertThat(database.inTransaction(() -> figures.figures(Set.of(YearMonth.of(2020, 1)))))
                .isEmpty();
    }

    /** A city of three areas with twelve schools each, some of them small; a policy, a course and a system concern some of their people each. */
    @Test
    void parts_are_protected_like_the_whole_and_add_up_along_the_tree_as_far_as_steps_allow() {
        var random = new Random(8);
        var places = new ArrayList<Place>();
        places.add(place(0, Optional.empty()));
        IntStream.rangeClosed(1, 3).forEach(area -> places.add(place(area, Optional.of(unit(0)))));
        IntStream.range(10, 46).forEach(school -> places.add(place(school, Optional.of(unit(1 + school % 3)))));
        for (var name : List.of(
                "SIGNED", "SIGNED/policy/digiturva/3", "TRAINED/course/tietosuoja", "UTILISATION/system/wilma")) {
            for (var day : List.of(SEPTEMBER, OCTOBER)) {
                var counts = new HashMap<UUID, Count>();
                places.stream().skip(4).forEach(place -> {
                    var base = random.nextInt(60);
                    counts.put(place.unit(), new Count(base == 0 ? 0 : random.nextInt(base + 1), base));
                });
                database.inTransaction(
                        () -> snapshots.freeze(new Frozen(new Subject(name, 1, day), 5, places, counts), NOW));
            }
        }
        var text = refreshed();
        assertThat(rebuilt()).isEqualTo(text);

        var told = cells("policy_key <> 0 or course_key <> 0 or system_key <> 0");
        assertThat(told).isNotEmpty().hasSizeLessThan(3 * 2 * 40).allSatisfy(cell -> {
            assertThat(cell.numerator() % 5).isZero();
            assertThat(cell.denominator()).isPositive();
            assertThat(cell.numerator()).isBetween(0, cell.denominator());
        });
        var parts = told.stream().collect(Collectors.groupingBy(Cell::part));
        assertThat(parts).hasSize(3 * 2);
        parts.values().forEach(part -> sumsFit(part, places));
        var all = cells("true");
        var queries = 0;
        for (var one : all) {
            for (var other : all) {
                queries++;
                for (var difference : List.of(
                        one.numerator() - other.numerator(),
                        one.denominator() - other.denominator(),
                        one.denominator() - one.numerator() - other.denominator() + other.numerator())) {
                    assertThat(Math.abs(difference)).isNotIn(1, 2, 3, 4);
                }
            }
        }
        System.out.printf("%,d differences of facts of parts and wholes, none of a group under 5%n", 3 * queries);
    }

    /** What is shown of an area is no further from the sum of its schools than each of them may be from the truth. */
    private static void sumsFit(List<Cell> part, List<Place> places) {
        for (var area : List.of("U1", "U2", "U3")) {
            var schools = places.stream()
                    .filter(place -> place.parent().equals(Optional.of(unit(area.charAt(1) - '0'))))
                    .map(Place::code)
                    .toList();
            var sum = part.stream()
                    .filter(cell -> schools.contains(cell.unit()))
                    .mapToInt(Cell::denominator)
                    .sum();
            var shown = part.stream()
                    .filter(cell -> cell.unit().equals(area))
                    .mapToInt(Cell::denominator)
                    .sum();
            assertThat(Math.abs(shown - sum)).isLessThan(5 * (schools.size() + 1));
        }
    }

    private record Cell(String part, String unit, int numerator, int denominator) {}

    private List<Cell> cells(String where) {
        return database.inTransaction(() -> {
            List<?> rows = database.entities().createNativeQuery("""
                select cast(concat_ws(' ', f.date_key, f.metric_key, f.policy_key, f.course_key, f.system_key) as char),
                u.code, f.numerator, f.denominator from fact_figure f
                join dim_unit u on u.unit_key = f.unit_key where\s\
                """ + where).getResultList();
            return rows.stream()
                    .map(row -> (Object[]) row)
                    .map(row -> new Cell(
                            (String) row[0],
                            (String) row[1],
                            ((Number) row[2]).intValue(),
                            ((Number) row[3]).intValue()))
                    .toList();
        });
    }

    private static UUID unit(int number) {
        return new UUID(7, number);
    }

    private static Place place(int number, Optional<UUID> parent) {
        return new Place(unit(number), parent, "U" + number, "perusopetus", "Yksikkö " + number, "Enhet " + number);
    }
}
