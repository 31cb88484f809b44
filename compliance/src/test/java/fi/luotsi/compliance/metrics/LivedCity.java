package fi.luotsi.compliance.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.acknowledgement.GeneratedCity;
import fi.luotsi.compliance.acknowledgement.Signatures;
import fi.luotsi.compliance.acknowledgement.SigningInTest;
import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.people.WorkforceInTest;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.compliance.policy.Weight;
import fi.luotsi.compliance.privacy.Services;
import fi.luotsi.compliance.training.Course;
import fi.luotsi.compliance.training.CourseText;
import fi.luotsi.compliance.training.Rhythm;
import fi.luotsi.compliance.training.Trainings;
import fi.luotsi.content.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** The facts of ten years of a city of 10,000 people: who works where, what they have to sign and to take, what they did of it, what is talked about and used. */
final class LivedCity {
    static final LocalDate END = LocalDate.of(2036, 7, 31);
    private static final UUID OFFICER = new UUID(9, 9);
    private static final Map<String, String> SYSTEMS = Map.of("wilma", "E_SERVICE", "primus", "MANAGEMENT");

    private final TestDatabase database;
    private final GeneratedCity people;
    private final Random random;
    private final Random use;
    private final MovedClock clock = new MovedClock();
    private final SigningInTest house;
    private final Trainings trainings;
    private final Map<String, List<UUID>> versions = new HashMap<>();
    private final List<UUID> courses = new ArrayList<>();

    LivedCity(TestDatabase database, long seed) {
        this.database = database;
        people = new GeneratedCity(seed);
        random = new Random(seed);
        use = new Random(seed + 1);
        house = SigningInTest.on(database.entities(), clock);
        trainings = Services.make(Trainings.class, database.entities(), clock, WorkforceInTest.on(database.entities()));
    }

    private static final class MovedClock extends Clock {
        private LocalDate day = LocalDate.of(2026, 1, 1);

        @Override
        public ZoneId getZone() {
            return City.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return day.atTime(9, 30).atZone(City.ZONE).toInstant();
        }
    }

    Clock clock() {
        return clock;
    }

    void itIs(LocalDate day) {
        clock.day = day;
    }

    SigningInTest house() {
        return house;
    }

    Trainings trainings() {
        return trainings;
    }

    /** One that was given. */
    UUID course() {
        return courses.getFirst();
    }

    /** What happens in ten years. */
    void live() throws SQLException {
        try (var connection = database.source().getConnection()) {
            people.found(connection);
            run(
                    connection,
                    "insert into account (id, login, password_hash, created_at) values ('" + OFFICER
                            + "', 'officer', '', utc_timestamp())");
        }
        courses();
        systems();
        for (var month = LocalDate.of(2026, 1, 1); !month.isAfter(END); month = month.plusMonths(1)) {
            clock.day = month;
            people.live(month, 60);
            store();
            policies(month);
            sign();
            train(month);
            talk(month);
            map(month);
            use(month);
        }
        moveUnits();
    }

    private void store() throws SQLException {
        try (var connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            people.store(connection);
            connection.commit();
        }
    }

    private void policies(LocalDate month) {
        if (month.getMonthValue() == 3 && month.getYear() % 3 == 1) {
            publish("digiturva", month.plusDays(14));
        }
        if (month.getMonthValue() == 10 && month.getYear() % 4 == 2) {
            publish("tietosuoja", month.plusDays(45));
        }
    }

    private void publish(String code, LocalDate due) {
        var ids = versions.computeIfAbsent(code, each -> new ArrayList<>());
        ids.add(house.inTransaction(() -> ids.isEmpty()
                ? house.policies().publish(code, OFFICER, "Teksti")
                : house.policies().replace(ids.getLast(), OFFICER, "Teksti " + ids.size(), Weight.MAJOR)));
        house.inTransaction(() -> {
            house.policies().duties().begin(ids.getLast(), clock.day.plusDays(2), due, 0, Audience.EVERYBODY, OFFICER);
            return true;
        });
    }

    private void sign() throws SQLException {
        for (var ids : versions.values()) {
            var version = house.inTransaction(
                    () -> house.policies().policies().version(ids.getLast()).orElseThrow());
            var signed = new PlainSql(database.source())
                    .texts("select person_id from signatory where version_id = '" + version.id() + "'");
            var people = IntStream.range(0, GeneratedCity.PEOPLE)
                    .filter(person -> person % 12 > 0 && random.nextInt(9) == 0)
                    .mapToObj(GeneratedCity::person)
                    .filter(person -> !signed.contains(person.toString()))
                    .toList();
            try (var connection = database.source().getConnection()) {
                connection.setAutoCommit(false);
                new Signatures(connection).add(house.head(), version, people, clock.instant());
                connection.commit();
            }
        }
    }

    private void courses() {
        course(
                "tietosuojakoulutus",
                new Rhythm.Yearly(MonthDay.of(8, 1), MonthDay.of(11, 30)),
                LocalDate.of(2026, 8, 1));
        course("digiturvan-perusteet", new Rhythm.Once(), LocalDate.of(2026, 2, 1));
    }

    private void course(String code, Rhythm rhythm, LocalDate from) {
        var course = new Course(
                UUID.randomUUID(),
                code,
                Course.Kind.COURSE,
                30,
                rhythm,
                30,
                Optional.of(from),
                Audience.EVERYBODY,
                Optional.empty(),
                false,
                List.of(new CourseText("fi", code, "", "")));
        assertThat(database.inTransaction(() -> trainings.add(course, OFFICER))).isEqualTo(Trainings.Outcome.DONE);
        courses.add(database.inTransaction(() -> trainings.withCode(code))
                .orElseThrow()
                .id());
    }

    private void train(LocalDate month) throws SQLException {
        try (var connection = database.source().getConnection();
                var insert = connection.prepareStatement("""
                    insert ignore into completion (id, person_id, course_id, completed_on, way, unit_id, job_title,
                    certificate, recorded_by, recorded_at)
                    values (uuid(), ?, ?, ?, 'IMPORT', ?, 'lehtori', ?, ?, utc_timestamp())\
                    """)) {
            connection.setAutoCommit(false);
            for (var course : courses) {
                for (var person = random.nextInt(12); person < GeneratedCity.PEOPLE; person += 1 + random.nextInt(12)) {
                    insert.setString(1, GeneratedCity.person(person).toString());
                    insert.setString(2, course.toString());
                    insert.setObject(3, month.plusDays(random.nextInt(27)));
                    insert.setString(4, GeneratedCity.unit(7).toString());
                    insert.setString(5, "%016x".formatted(random.nextLong()));
                    insert.setString(6, OFFICER.toString());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private void talk(LocalDate month) throws SQLException {
        try (var connection = database.source().getConnection();
                var insert = connection.prepareStatement("""
                    insert into interview (id, held_on, service, unit_id, participant, needs, quotes, consent, keep_until,
                    logged_by, logged_at) values (uuid(), ?, 'Wilma', ?, 'TEACHER', 'x', '', true, '2040-01-01', ?,
                    utc_timestamp())\
                    """)) {
            for (var number = random.nextInt(30); number > 0; number--) {
                var unit = random.nextInt(GeneratedCity.UNITS);
                insert.setObject(1, month.plusDays(random.nextInt(27)));
                insert.setString(2, unit < 4 ? null : GeneratedCity.unit(unit).toString());
                insert.setString(3, OFFICER.toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** A self-assessment at the beginning of a school year and one in spring; each is taken by some of those who are asked, and by some who are not. */
    private void map(LocalDate month) throws SQLException {
        if (month.getMonthValue() != 8 && month.getMonthValue() != 2) {
            return;
        }
        var survey = UUID.randomUUID();
        var campaign = UUID.randomUUID();
        try (var connection = database.source().getConnection()) {
            run(connection, """
                insert into survey (id, lineage, kind, title_fi, title_sv, title_en, created_at)
                values ('%1$s', '%1$s', 'SELF', 'a', 'a', 'a', utc_timestamp())""".formatted(survey));
            run(connection, """
                insert into survey_campaign (id, survey_id, school_year, opens_on, closes_on, teaching_only, with_substitutes,
                employed_days, created_at) values ('%s', '%s', '%s', '%s', '%s', false, true, 0, utc_timestamp())""".formatted(
                            campaign, survey, City.schoolYear(month), month, month.plusDays(10 + use.nextInt(60))));
            try (var insert = connection.prepareStatement(
                    "insert ignore into survey_form (person_id, campaign_id) values (?, '" + campaign + "')")) {
                connection.setAutoCommit(false);
                for (var person = use.nextInt(5); person < GeneratedCity.PEOPLE; person += 1 + use.nextInt(5)) {
                    insert.setString(1, GeneratedCity.person(person).toString());
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            }
        }
    }

    private void systems() throws SQLException {
        try (var connection = database.source().getConnection()) {
            for (var system : SYSTEMS.entrySet()) {
                run(connection, """
                    insert into usage_system (id, code, name, kind, rule, base)
                    values (uuid(), '%1$s', '%1$s', '%2$s', 'EMAIL', 'STAFF')""".formatted(system.getKey(), system.getValue()));
            }
        }
    }

    /** How much systems were used in a month, each by itself and together; some months do not come, some are corrected later. */
    private void use(LocalDate month) throws SQLException {
        for (var correction = 0; correction < 1 + use.nextInt(2); correction++) {
            if (month.getMonthValue() % 4 > 0) {
                for (var of : List.of("E_SERVICES", "MANAGEMENT_SYSTEMS")) {
                    used("usage_total_count", """
                        insert into usage_total (id, of_systems, month, base, systems, calculated_at)
                        values ('%%s', '%s', '%s', 'STAFF', 'x', '%s')""".formatted(of, month, at(month, correction)));
                }
            }
            for (var system : SYSTEMS.keySet()) {
                if (use.nextInt(5) > 0) {
                    used("usage_count", """
                        insert into usage_import (id, system_id, month, name, base, row_count, sent_at, taken_at)
                        select '%%s', id, '%s', 'x.csv', 'STAFF', 1, '%s', '%s' from usage_system where code = '%s'""".formatted(month, at(month, correction), at(month, correction), system));
                }
            }
        }
    }

    private static String at(LocalDate month, int correction) {
        return month.plusDays(40L + correction) + " 06:00:00";
    }

    private void used(String counts, String sql) throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            run(connection, sql.formatted(id));
            try (var insert =
                    connection.prepareStatement("insert into " + counts + " values ('" + id + "', ?, ?, ?)")) {
                for (var unit = 0; unit < GeneratedCity.UNITS; unit++) {
                    var entitled = 1 + use.nextInt(90);
                    insert.setString(1, GeneratedCity.unit(unit).toString());
                    insert.setInt(2, use.nextInt(entitled + 1));
                    insert.setInt(3, entitled);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }

    /** Units change the area in 2032: figures of earlier days are summed up along the tree of that day. */
    private void moveUnits() throws SQLException {
        try (var connection = database.source().getConnection()) {
            for (var unit = 10; unit < GeneratedCity.UNITS; unit += 9) {
                run(
                        connection,
                        "update unit set parent_id = '%s' where id = '%s'"
                                .formatted(GeneratedCity.unit(1 + (unit + 2) % 5), GeneratedCity.unit(unit)));
            }
            run(connection, "update unit_past set changed_at = '2032-05-01 06:00:00'");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
