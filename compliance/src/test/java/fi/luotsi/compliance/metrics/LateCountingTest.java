package fi.luotsi.compliance.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.metrics.Metrics.Due;
import fi.luotsi.compliance.people.Employee;
import fi.luotsi.compliance.people.Unit;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.people.WorkforceInTest;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.compliance.privacy.Services;
import fi.luotsi.compliance.snapshot.Snapshots;
import fi.luotsi.compliance.survey.Invitations;
import fi.luotsi.compliance.survey.Responses;
import fi.luotsi.compliance.survey.Surveys;
import fi.luotsi.compliance.survey.Template;
import fi.luotsi.compliance.usage.UsageFigures;
import fi.luotsi.compliance.usage.UsageRow;
import fi.luotsi.compliance.usage.Usages;
import fi.luotsi.compliance.usage.UsedSystem;
import fi.luotsi.compliance.usage.UsedSystem.Base;
import fi.luotsi.compliance.usage.UsedSystem.Kind;
import fi.luotsi.compliance.usage.UsedSystem.Rule;
import fi.luotsi.compliance.usage.UsedSystems;
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
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Use of systems and self-assessment, of two schools with ten teachers and two others each: everything is shown exactly, to be compared. */
class LateCountingTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final UUID COORDINATOR = new UUID(0, 1);
    private static final int TEACHERS = 10;

    private final TestDatabase database = TestDatabase.create("compliance");
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-27T08:00:00Z"), ZoneOffset.UTC);
    private final Units units = make(Units.class);
    private final Workforce workforce = WorkforceInTest.on(database.entities());
    private final UsedSystems systems = make(UsedSystems.class, units);
    private final Usages usages = make(Usages.class, workforce, systems);
    private final Surveys surveys = make(Surveys.class);
    private final Metrics metrics = make(Metrics.class, make(Snapshots.class), units, Optional.empty());

    private <T> T make(Class<T> type, Object... others) {
        return Services.make(type, database.entities(), clock, others);
    }

    @BeforeEach
    void begin() {
        database.inTransaction(() -> WorkforceInTest.personnel(database.entities())
                .register(
                        List.of(
                                new Unit("KAU", "Kaupunki", "Staden", "toimiala", Optional.empty()),
                                new Unit("KAL", "Kallio", "Berget", "perusopetus", Optional.of("KAU")),
                                new Unit("RAN", "Ranta", "Stranden", "perusopetus", Optional.of("KAU"))),
                        Stream.of("KAL", "RAN")
                                .flatMap(LateCountingTest::people)
                                .toList()));
        var figures = make(UsageFigures.class);
        metrics.step = 1;
        metrics.countings(List.of(
                make(ActiveCounting.class, figures),
                make(UtilisationCounting.class, figures),
                make(MappedCounting.class, workforce, make(Invitations.class, workforce))));
    }

    private static Stream<Employee> people(String unit) {
        return IntStream.rangeClosed(1, TEACHERS + 2)
                .mapToObj(place -> new Employee(
                        place + unit,
                        "Etu" + place,
                        unit,
                        place + unit + "@merikallio.example",
                        "fi",
                        unit,
                        place > TEACHERS ? "koulusihteeri" : "luokanopettaja",
                        place <= TEACHERS,
                        LocalDate.of(2020, 8, 1)));
    }

    @AfterEach
    void end() {
        database.close();
    }

    private UUID system(String code, Kind kind, Rule rule) {
        var system = new UsedSystem(UUID.randomUUID(), code, code, kind, rule, Base.STAFF);
        database.inTransaction(() -> systems.add(system));
        return system.id();
    }

    private void told(UUID system, YearMonth month, String numbers) {
        var words = numbers.split(" ");
        var rows = IntStream.range(0, words.length)
                .mapToObj(place -> new UsageRow(place + 1, words[place], "", "", "", ""))
                .toList();
        take(system, month, rows);
    }

    private void take(UUID system, YearMonth month, List<UsageRow> rows) {
        var sending = database.inTransaction(() -> usages.send(system, month, "tiedosto", rows, COORDINATOR));
        assertThat(sending).isInstanceOf(Usages.Sending.Waiting.class);
        database.inTransaction(
                () -> usages.take(((Usages.Sending.Waiting) sending).arrived().id()));
    }

    /** As text: the code of a unit with its part and its whole. */
    private Map<String, String> shown(Metric metric, LocalDate day) {
        var shown = new HashMap<String, String>();
        database.inTransaction(() -> metrics.freeze(metric, day))
                .orElseThrow()
                .lines()
                .forEach(line -> shown.put(
                        line.place().code(),
                        line.shown().count() + "/" + line.shown().base()));
        return shown;
    }

    @Test
    void whoever_used_several_e_services_is_one_active_user_and_counts_of_nobody_are_left_out() {
        var wilma = system("wilma", Kind.E_SERVICE, Rule.NUMBER);
        var permits = system("luvat", Kind.E_SERVICE, Rule.NUMBER);
        var statistics = system("mittari", Kind.MANAGEMENT, Rule.NUMBER);
        var only = system("haka", Kind.MANAGEMENT, Rule.COUNTS);
        take(only, OCTOBER, List.of(new UsageRow(1, "", "KAL", "9", "", "")));
        assertThat(shown(Metric.UTILISATION, TODAY))
                .as("counts cannot be joined")
                .containsEntry("KAU", "0/0");
        told(wilma, OCTOBER, "1KAL 2KAL 3KAL 1RAN");
        told(permits, OCTOBER, "3KAL 4KAL 12KAL");
        told(statistics, OCTOBER, "1KAL 1RAN 2RAN");
        assertThat(shown(Metric.ACTIVE, OCTOBER.atEndOfMonth()))
                .isEqualTo(Map.of("KAU", "6/6", "KAL", "5/5", "RAN", "1/1"));
        assertThat(shown(Metric.UTILISATION, OCTOBER.atEndOfMonth()))
                .isEqualTo(Map.of("KAU", "3/24", "KAL", "1/12", "RAN", "2/12"));
    }

    @Test
    void each_system_stands_by_itself_in_the_data_store_also_one_that_tells_only_counts() {
        told(system("wilma", Kind.E_SERVICE, Rule.NUMBER), OCTOBER, "1KAL 2KAL 3KAL 1RAN");
        told(system("luvat", Kind.E_SERVICE, Rule.NUMBER), OCTOBER, "3KAL 4KAL");
        var only = system("haka", Kind.MANAGEMENT, Rule.COUNTS);
        take(only, OCTOBER, List.of(new UsageRow(1, "", "KAL", "9", "", "")));
        shown(Metric.ACTIVE, OCTOBER.atEndOfMonth());
        shown(Metric.UTILISATION, OCTOBER.atEndOfMonth());
        shown(Metric.UTILISATION, TODAY);
        var warehouse = WarehouseInTest.on(database.entities(), make(SnapshotFigures.class, make(Snapshots.class)));
        database.inTransaction(warehouse::rebuild);
        assertThat(rows("""
            select cast(concat_ws(' ', m.code, s.code, u.code, f.numerator, f.denominator) as char)
            from fact_figure f join dim_metric m on m.metric_key = f.metric_key
            join dim_unit u on u.unit_key = f.unit_key join dim_system s on s.system_key = f.system_key
            where f.system_key <> 0 and f.denominator > 0 and u.code <> 'KAU'\
            """))
                .as("at the end of the month only")
                .containsExactlyInAnyOrder(
                        "ACTIVE wilma KAL 3 3",
                        "ACTIVE wilma RAN 1 1",
                        "ACTIVE luvat KAL 2 2",
                        "ACTIVE haka KAL 9 9",
                        "UTILISATION wilma KAL 3 12",
                        "UTILISATION wilma RAN 1 12",
                        "UTILISATION luvat KAL 2 12",
                        "UTILISATION luvat RAN 0 12",
                        "UTILISATION haka KAL 9 12",
                        "UTILISATION haka RAN 0 12");
    }

    @Test
    void a_month_whose_file_has_not_come_shows_the_one_before_and_is_counted_anew_when_it_comes() {
        var wilma = system("wilma", Kind.E_SERVICE, Rule.NUMBER);
        var september = OCTOBER.minusMonths(1);
        told(wilma, september, "1KAL");
        assertThat(shown(Metric.ACTIVE, september.atEndOfMonth().minusDays(1)))
                .as("September is not over")
                .containsEntry("KAU", "0/0");
        assertThat(shown(Metric.ACTIVE, OCTOBER.atEndOfMonth())).containsEntry("KAU", "1/1");
        assertThat(shown(Metric.ACTIVE, LocalDate.of(2027, 1, 30)))
                .as("too long ago")
                .containsEntry("KAU", "0/0");
        told(wilma, OCTOBER, "1KAL 2RAN");
        var due = database.inTransaction(metrics::due);
        assertThat(due).contains(new Due(Metric.ACTIVE, OCTOBER.atEndOfMonth()), new Due(Metric.ACTIVE, TODAY));
        due.forEach(one -> database.inTransaction(() -> metrics.freeze(one.metric(), one.day())));
        var figures = database.inTransaction(() -> metrics.figures(Metric.ACTIVE, OCTOBER.atEndOfMonth()))
                .orElseThrow();
        assertThat(figures.release().revision()).isEqualTo(2);
        assertThat(shown(Metric.ACTIVE, OCTOBER.atEndOfMonth())).containsEntry("KAU", "2/2");
        assertThat(shown(Metric.ACTIVE, september.atEndOfMonth())).containsEntry("KAU", "1/1");
    }

    @Test
    void mapped_is_whoever_took_a_form_of_those_whom_the_school_year_asks() {
        var teachers = new Audience(Set.of(), Set.of(), Set.of(), true, true, 0);
        assertThat(shown(Metric.MAPPED, TODAY)).as("nobody is asked").containsEntry("KAU", "0/0");
        ask(TODAY.minusYears(1), Audience.EVERYBODY);
        assertThat(shown(Metric.MAPPED, TODAY)).as("another school year").containsEntry("KAU", "0/0");
        var survey = database.inTransaction(() -> surveys.begin(Template.DIGCOMPEDU));
        database.inTransaction(() -> surveys.open(survey, TODAY.minusDays(7), TODAY.plusDays(7), teachers));
        var campaign = database.inTransaction(surveys::campaigns).getFirst();
        var responses = make(Responses.class, workforce, units);
        numbers(number -> number.endsWith("KAL") && number.length() == 4
                        || number.equals("3RAN")
                        || number.equals("12RAN"))
                .forEach(person -> database.inTransaction(() -> responses.ticket(person, campaign.id())));
        assertThat(shown(Metric.MAPPED, TODAY))
                .isEqualTo(Map.of("KAU", "10/20", "KAL", "9/10", "RAN", "1/10"))
                .containsEntry("KAL", counted("KAL"))
                .containsEntry("RAN", counted("RAN"));
        assertThat(database.inTransaction(() -> metrics.figures(Metric.MAPPED, TODAY.minusDays(3))))
                .as("nobody keeps when a form was taken")
                .isEmpty();
        ask(TODAY.minusDays(40), Audience.EVERYBODY);
        assertThat(shown(Metric.MAPPED, TODAY))
                .as("asked by another one of the year, too")
                .containsEntry("KAU", "10/24");
    }

    private void ask(LocalDate opens, Audience audience) {
        database.inTransaction(
                () -> surveys.past(surveys.begin(Template.DIGCOMPEDU), opens, opens.plusDays(20), audience));
    }

    private List<UUID> numbers(Predicate<String> isMeant) {
        return rows("select concat(id, ' ', number) from person").stream()
                .map(row -> row.split(" "))
                .filter(row -> isMeant.test(row[1]))
                .map(row -> UUID.fromString(row[0]))
                .toList();
    }

    /** From the tables alone. */
    private String counted(String unit) {
        return rows("""
            select cast(concat(count(f.person_id), '/', count(*)) as char) from employment e join unit u on u.id = e.unit_id
            left join survey_form f on f.person_id = e.person_id where e.teaching and u.code = '%s'\
            """.formatted(unit)).getFirst();
    }

    private List<String> rows(String sql) {
        return database.inTransaction(() -> {
            var read = new ArrayList<String>();
            for (var row : database.entities().createNativeQuery(sql).getResultList()) {
                read.add(String.valueOf(row));
            }
            return read;
        });
    }

    @Test
    void in_steps_that_are_no_multiple_of_those_before_nothing_is_frozen() {
        metrics.step = 5;
        assertThat(shown(Metric.MAPPED, TODAY)).isNotEmpty();
        metrics.step = 10;
        assertThat(database.inTransaction(metrics::isStepSound)).isTrue();
        metrics.step = 7;
        assertThat(database.inTransaction(metrics::isStepSound)).isFalse();
        assertThat(database.inTransaction(() -> metrics.freeze(Metric.MAPPED, TODAY.minusDays(1))))
                .isEmpty();
    }
}
