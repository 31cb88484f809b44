package fi.luotsi.compliance.training;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.acknowledgement.GeneratedCity;
import fi.luotsi.compliance.acknowledgement.GeneratedCity.Work;
import fi.luotsi.compliance.people.DirectoryInTest;
import fi.luotsi.compliance.people.WorkforceInTest;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.content.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A school year of a city of 10,000 people who join, leave, move and are away: a training with a window and one that is valid for a year. What the units are
 * told equals counting from the rows, day by day, without spans, windows or queries of the product.
 */
@Tag("slow")
class SchoolYearTest {
    private static final long SEED = 20261127;
    private static final LocalDate BEGINS = LocalDate.of(2026, 8, 1);
    private static final LocalDate ENDS = LocalDate.of(2027, 7, 31);
    private static final int GRACE = 21;

    private final GeneratedCity city = new GeneratedCity(SEED);
    private final Random random = new Random(SEED);
    private final Map<UUID, Map<Integer, List<LocalDate>>> taken = new HashMap<>();
    /** Not the unit in which the officer works, who is no part of the city. */
    private final Set<UUID> ofTheCity = IntStream.range(0, GeneratedCity.UNITS)
            .mapToObj(GeneratedCity::unit)
            .collect(Collectors.toSet());

    private TestDatabase database;
    private Trainings trainings;
    private UUID officer;
    private long compared;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        officer = new DirectoryInTest(database).open("officer");
        trainings = new Trainings();
        trainings.entities = database.entities();
        trainings.workforce = WorkforceInTest.on(database.entities());
        trainings.clock = Clock.systemUTC();
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void a_school_year_of_a_city_equals_counting_day_by_day() throws SQLException {
        try (var connection = database.source().getConnection()) {
            city.found(connection);
        }
        var window = add(
                "vuosikoulutus",
                new Rhythm.Yearly(MonthDay.of(8, 1), MonthDay.of(11, 30)),
                new Audience(Set.of(), Set.of("perusopetus", "lukio"), Set.of(), false, true, 0));
        var valid = add(
                "laakehoito",
                new Rhythm.Months(12),
                new Audience(Set.of(), Set.of(), Set.of("lastenhoitaja"), false, false, 0));
        for (var day = BEGINS; !day.isAfter(ENDS); day = day.plusMonths(1)) {
            city.live(day, 12);
            store();
            complete(window, day);
            complete(valid, day);
            for (var asked : List.of(day.plusDays(GRACE + 1), day.plusMonths(1).minusDays(1))) {
                compare(window, asked);
                compare(valid, asked);
            }
        }
        System.out.printf(
                "%d needs of people compared over a school year of 10,000 people in 200 units (seed %d)%n",
                compared, SEED);
        assertThat(compared).isGreaterThan(100_000);
    }

    private Course add(String code, Rhythm rhythm, Audience audience) {
        var course = new Course(
                UUID.randomUUID(),
                code,
                Course.Kind.COURSE,
                30,
                rhythm,
                GRACE,
                Optional.of(BEGINS),
                audience,
                Optional.empty(),
                false,
                List.of(new CourseText("fi", "Nimi", "", "")));
        assertThat(database.inTransaction(() -> trainings.add(course, officer))).isEqualTo(Trainings.Outcome.DONE);
        return course;
    }

    private void store() throws SQLException {
        try (var connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            city.store(connection);
            connection.commit();
        }
    }

    /** Some of those who work in the month take it, whether they have to or not; every tenth person never does. */
    private void complete(Course course, LocalDate month) throws SQLException {
        try (var connection = database.source().getConnection();
                var insert = connection.prepareStatement("""
                        insert into completion (id, person_id, course_id, completed_on, way, unit_id, job_title,
                        certificate, recorded_by, recorded_at) values (?, ?, ?, ?, 'LIST', ?, '', ?, ?, utc_timestamp())""")) {
            for (var person = 0; person < GeneratedCity.PEOPLE; person++) {
                var day = month.plusDays(random.nextInt(28));
                var work = city.people.get(person).stream()
                        .filter(each -> each.covers(day))
                        .findFirst();
                if (person % 10 == 0 || random.nextInt(6) > 0 || work.isEmpty()) {
                    continue;
                }
                var days = taken.computeIfAbsent(course.id(), id -> new HashMap<>())
                        .computeIfAbsent(person, each -> new ArrayList<>());
                if (days.contains(day)) {
                    continue;
                }
                days.add(day);
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, GeneratedCity.person(person).toString());
                insert.setString(3, course.id().toString());
                insert.setObject(4, day);
                insert.setString(5, GeneratedCity.unit(work.get().unit).toString());
                insert.setString(6, UUID.randomUUID().toString().substring(0, 16));
                insert.setString(7, officer.toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void compare(Course course, LocalDate day) {
        var told =
                database
                        .inTransaction(() -> trainings.participation(course.id(), day, UnaryOperator.identity()))
                        .stream()
                        .filter(row -> ofTheCity.contains(row.unit()))
                        .collect(Collectors.toMap(
                                Participation::unit, row -> List.of(row.done(), row.open(), row.overdue())));
        var counted = new HashMap<UUID, List<Integer>>();
        IntStream.range(0, GeneratedCity.PEOPLE)
                .forEach(person -> state(course, person, day).ifPresent(column -> {
                    var unit = GeneratedCity.unit(obliging(course, person, day).orElseThrow().unit);
                    var before = counted.getOrDefault(unit, List.of(0, 0, 0));
                    counted.put(
                            unit,
                            IntStream.range(0, 3)
                                    .mapToObj(at -> before.get(at) + (at == column ? 1 : 0))
                                    .toList());
                    compared++;
                }));
        assertThat(told).as("%s on %s, seed %d", course.code(), day, SEED).isEqualTo(counted);
    }

    /** 0 done, 1 open, 2 overdue; nothing where it asks nothing of them. */
    private Optional<Integer> state(Course course, int person, LocalDate day) {
        if (obliging(course, person, day).isEmpty()) {
            return Optional.empty();
        }
        var begun = day;
        while (begun.isAfter(BEGINS)
                && obliging(course, person, begun.minusDays(1)).isPresent()) {
            begun = begun.minusDays(1);
        }
        var days = taken.getOrDefault(course.id(), Map.of()).getOrDefault(person, List.of()).stream()
                .filter(on -> !on.isAfter(day))
                .toList();
        return Optional.of(
                course.code().equals("vuosikoulutus") ? ofWindow(days, begun, day) : ofValid(days, begun, day));
    }

    private static int ofWindow(List<LocalDate> days, LocalDate begun, LocalDate day) {
        if (!days.isEmpty()) {
            return 0;
        }
        var isWindowOpen = !day.isAfter(LocalDate.of(2026, 11, 30));
        return isWindowOpen || !day.isAfter(begun.plusDays(GRACE)) ? 1 : 2;
    }

    private static int ofValid(List<LocalDate> days, LocalDate begun, LocalDate day) {
        var until = days.stream().max(Comparator.naturalOrder()).map(last -> last.plusMonths(12));
        if (until.isPresent() && day.isBefore(until.get().minusDays(30))) {
            return 0;
        }
        var due = until.filter(end -> !end.isBefore(begun)).orElse(begun.plusDays(GRACE));
        return day.isAfter(due) ? 2 : 1;
    }

    private Optional<Work> obliging(Course course, int person, LocalDate day) {
        return city.people.get(person).stream()
                .filter(work -> work.covers(day) && !work.isOnLeave(day))
                .filter(work -> course.code().equals("vuosikoulutus")
                        ? Set.of("perusopetus", "lukio").contains(GeneratedCity.type(work.unit))
                        : work.title.equals("lastenhoitaja") && !work.substitute)
                .max(Comparator.comparing((Work work) -> work.start).thenComparing(work -> work.unit));
    }
}
