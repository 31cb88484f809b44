package fi.luotsi.compliance.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.evidence.Sha256;
import fi.luotsi.compliance.warehouse.Condition.Compare;
import fi.luotsi.compliance.warehouse.Condition.Is;
import fi.luotsi.compliance.warehouse.ProtectedFigure.About;
import fi.luotsi.content.TestDatabase;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The store holds what its sources say, to the byte, however it came to it. */
class WarehouseTest {
    private static final YearMonth FIRST = YearMonth.of(2017, 1);
    private static final Measure SIGNED = new Measure("SIGNED", 1, "PERCENT", "PEOPLE", "UP");
    private static final Measure VERIFIED = new Measure("VERIFIED", 1, "PERCENT", "DOCUMENTS", "UP");

    private final Source source = new Source();
    private final TestDatabase database = TestDatabase.create("compliance");
    private final Warehouse warehouse = WarehouseInTest.on(database.entities(), source);

    /** A source of a test: whatever was put in. */
    private static final class Source implements FigureSource {
        private final Map<YearMonth, List<ProtectedFigure>> figures = new TreeMap<>();

        @Override
        public Map<YearMonth, String> months() {
            return figures.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            month -> Sha256.of(month.getValue().toString())));
        }

        @Override
        public Stream<ProtectedFigure> figures(Set<YearMonth> months) {
            return months.stream().flatMap(month -> figures.getOrDefault(month, List.of()).stream());
        }

        void put(YearMonth month, List<ProtectedFigure> told) {
            figures.put(month, told);
        }
    }

    @AfterEach
    void end() {
        database.close();
    }

    private static UnitThen unit(int number, String name) {
        return new UnitThen(new UUID(0, number), "U" + number, "perusopetus", name, name + " sv", Optional.empty());
    }

    private static ProtectedFigure figure(Measure measure, UnitThen unit, YearMonth month, int count, int of) {
        return new ProtectedFigure(
                measure, unit, month.atEndOfMonth(), About.ALL, count, of, measure.equals(SIGNED) ? 5 : 1);
    }

    private String refreshed() {
        database.inTransaction(warehouse::refresh);
        return database.inTransaction(warehouse::text);
    }

    private String rebuilt() {
        database.inTransaction(warehouse::rebuild);
        return database.inTransaction(warehouse::text);
    }

    @Test
    void late_and_corrected_figures_come_to_the_same_bytes_as_a_rebuild() {
        var may = YearMonth.of(2026, 5);
        var kallio = unit(1, "Kallio");
        source.put(may, List.of(figure(SIGNED, kallio, may, 20, 40), figure(VERIFIED, kallio, may, 3, 4)));
        source.put(may.plusMonths(2), List.of(figure(SIGNED, kallio, may.plusMonths(2), 25, 40)));
        var first = refreshed();
        assertThat(rebuilt()).isEqualTo(first).contains("U1", "EXACT", "PROTECTED");
        assertThat(database.inTransaction(warehouse::refresh))
                .as("nothing has changed")
                .isZero();

        source.put(may, List.of(figure(SIGNED, kallio, may, 25, 40)));
        var corrected = refreshed();
        assertThat(corrected).isNotEqualTo(first).doesNotContain("VERIFIED");
        assertThat(rebuilt()).isEqualTo(corrected);

        var early = unit(1, "Kallion ala-aste");
        source.put(may.minusMonths(1), List.of(figure(SIGNED, early, may.minusMonths(1), 10, 40)));
        source.put(may.plusMonths(1), List.of(figure(SIGNED, kallio, may.plusMonths(1), 25, 40)));
        assertThat(database.inTransaction(warehouse::refresh))
                .as("two months came late")
                .isEqualTo(2);
        var late = database.inTransaction(warehouse::text);
        assertThat(rebuilt()).isEqualTo(late);

        source.figures.remove(may.minusMonths(1));
        var gone = refreshed();
        assertThat(gone).isEqualTo(rebuilt()).doesNotContain("ala-aste");
    }

    @Test
    void a_unit_that_changes_is_another_row_with_a_key_that_stays() {
        var may = YearMonth.of(2026, 5);
        source.put(may, List.of(figure(SIGNED, unit(1, "Kallio"), may, 20, 40)));
        source.put(may.plusMonths(1), List.of(figure(SIGNED, unit(1, "Kallioranta"), may.plusMonths(1), 20, 40)));
        database.inTransaction(warehouse::rebuild);
        var before = units();
        assertThat(before.values())
                .containsExactlyInAnyOrder(
                        "Kallio 2026-05-31 2026-05-31 false", "Kallioranta 2026-06-30 2026-06-30 true");
        source.put(
                may.plusMonths(2),
                List.of(
                        figure(SIGNED, unit(1, "Kallioranta"), may.plusMonths(2), 20, 40),
                        figure(SIGNED, unit(2, "Aalto"), may.plusMonths(2), 20, 40)));
        database.inTransaction(warehouse::rebuild);
        assertThat(units().keySet()).containsAll(before.keySet()).hasSize(3);
        assertThat(units().values()).contains("Kallioranta 2026-06-30 2026-07-31 true");
    }

    private Map<Object, String> units() {
        var units = new HashMap<Object, String>();
        database.inTransaction(() -> warehouse.rows(Question.all(Table.DIM_UNIT)))
                .forEach(row -> units.put(
                        row.getFirst().orElseThrow(),
                        row.get(4).orElseThrow() + " " + row.get(7).orElseThrow() + " "
                                + row.get(8).orElseThrow() + " " + row.get(9).orElseThrow()));
        return units;
    }

    @Test
    void questions_are_answered_in_order_and_values_are_never_part_of_a_statement() {
        var may = YearMonth.of(2026, 5);
        var figures = new ArrayList<ProtectedFigure>();
        for (var number = 1; number <= 9; number++) {
            figures.add(figure(
                    SIGNED,
                    unit(number, number % 2 == 0 ? "100%_" : "'; drop table dim_unit; --"),
                    may,
                    5 * number,
                    50));
        }
        source.put(may, figures);
        database.inTransaction(warehouse::rebuild);
        assertThat(asked(new Condition.Words(column("name_fi"), Condition.Does.CONTAIN, "%_")))
                .hasSize(4);
        assertThat(asked(new Condition.Words(column("name_fi"), Condition.Does.BEGIN, "'; drop")))
                .hasSize(5);
        assertThat(asked(new Condition.Not(new Compare(column("code"), Is.EQUAL, Optional.of("U1")))))
                .hasSize(8);
        assertThat(asked(new Condition.Any(List.of(
                        new Compare(column("code"), Is.EQUAL, Optional.of("U1")),
                        new Compare(column("first_day"), Is.LESS, Optional.of(may.atDay(1)))))))
                .containsExactly("U1");
        assertThat(asked(new Compare(column("is_latest"), Is.EQUAL, Optional.of(true))))
                .hasSize(9);
        assertThat(asked(new Compare(column("code"), Is.EQUAL, Optional.empty())))
                .isEmpty();
        var facts = database.inTransaction(() -> warehouse.rows(new Question(
                Table.FACT_FIGURE,
                List.of(Table.FACT_FIGURE.column("numerator").orElseThrow()),
                Optional.empty(),
                List.of(new Question.Order(Table.FACT_FIGURE.column("numerator").orElseThrow(), true)),
                2,
                3)));
        assertThat(facts).extracting(row -> row.getFirst().orElseThrow()).containsExactly(35L, 30L, 25L);
    }

    private static Column column(String name) {
        return Table.DIM_UNIT.column(name).orElseThrow();
    }

    private List<Object> asked(Condition condition) {
        return database
                .inTransaction(() -> warehouse.rows(new Question(
                        Table.DIM_UNIT, List.of(column("code")), Optional.of(condition), List.of(), 0, 50)))
                .stream()
                .map(row -> row.getFirst().orElseThrow())
                .toList();
    }

    @Test
    void the_tables_of_the_database_are_those_of_the_dictionary() {
        for (var table : Table.ALL) {
            List<?> columns = database.entities()
                    .createNativeQuery(
                            "select column_name from information_schema.columns where table_schema = database()"
                                    + " and table_name = '" + table.key() + "' order by ordinal_position")
                    .getResultList();
            assertThat(columns)
                    .as(table.key())
                    .isEqualTo(table.columns().stream().map(Column::name).toList());
        }
    }

    /** 10,000 people in 200 units: what is stored of them is figures of units, so the people themselves cost nothing here. */
    @Test
    @Tag("trust")
    void ten_metrics_of_200_units_over_ten_years_are_built_anew_to_the_same_bytes() {
        rebuild(120);
    }

    @Test
    void ten_metrics_of_200_units_over_half_a_year_are_built_anew_to_the_same_bytes() {
        rebuild(6);
    }

    private void rebuild(int months) {
        var measures = IntStream.range(0, 10)
                .mapToObj(number -> new Measure("METRIC" + number, 1, "PERCENT", "PEOPLE", "UP"))
                .toList();
        for (var month = FIRST; month.isBefore(FIRST.plusMonths(months)); month = month.plusMonths(1)) {
            var figures = new ArrayList<ProtectedFigure>();
            for (var measure : measures) {
                for (var unit = 1; unit <= 200; unit++) {
                    var count = 5 * ((unit + month.getMonthValue()) % 10);
                    figures.add(figure(measure, unit(unit, "Koulu " + unit), month, count, 50));
                }
            }
            source.put(month, figures);
        }
        var begun = System.nanoTime();
        database.inTransaction(warehouse::rebuild);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        var first = Sha256.of(database.inTransaction(warehouse::text));
        database.inTransaction(warehouse::rebuild);
        assertThat(Sha256.of(database.inTransaction(warehouse::text))).isEqualTo(first);
        System.out.printf(
                "warehouse: %d figures (10 metrics, 200 units, %d months) built in %d ms, SHA-256 %s twice%n",
                2_000 * months, months, took.toMillis(), first);
        assertThat(database.inTransaction(() -> warehouse.count(Question.all(Table.FACT_FIGURE))))
                .isEqualTo(2_000L * months);
    }
}
