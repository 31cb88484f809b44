package fi.luotsi.compliance.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.acknowledgement.GeneratedCity;
import fi.luotsi.compliance.acknowledgement.Signatures;
import fi.luotsi.compliance.acknowledgement.SigningInTest;
import fi.luotsi.compliance.acknowledgement.Standings;
import fi.luotsi.compliance.feedback.Feedback;
import fi.luotsi.compliance.interview.Interviews;
import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.people.WorkforceInTest;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.compliance.policy.Weight;
import fi.luotsi.compliance.privacy.Services;
import fi.luotsi.compliance.snapshot.Release;
import fi.luotsi.compliance.snapshot.Snapshots;
import fi.luotsi.compliance.survey.Invitations;
import fi.luotsi.compliance.training.Course;
import fi.luotsi.compliance.training.CourseText;
import fi.luotsi.compliance.training.Rhythm;
import fi.luotsi.compliance.training.Trainings;
import fi.luotsi.compliance.usage.UsageFigures;
import fi.luotsi.content.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Ten years of a city of 10,000 people: at ten days, asked afterwards, every figure of every unit is the one that plain SQL counts from the facts, rounded by a
 * second implementation; and what is shown on all these days cannot be subtracted from each other.
 */
@Tag("trust")
class TenYearsTest {
    private static final long SEED = 20_261_127;
    private static final UUID OFFICER = new UUID(9, 9);
    private static final LocalDate END = LocalDate.of(2036, 7, 31);
    private static final int STEP = 5;
    /** Of the others, what is verified and searched in vain has no days, and feedback only school years. */
    private static final List<Metric> COUNTED = List.of(
            Metric.SIGNED,
            Metric.OVERDUE,
            Metric.TRAINED,
            Metric.CONVERSATIONS,
            Metric.MAPPED,
            Metric.ACTIVE,
            Metric.UTILISATION);

    private static final Map<String, String> SYSTEMS = Map.of("wilma", "E_SERVICE", "primus", "MANAGEMENT");
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2026, 6, 30),
            LocalDate.of(2027, 3, 17),
            LocalDate.of(2028, 1, 1),
            LocalDate.of(2029, 10, 31),
            LocalDate.of(2030, 5, 31),
            LocalDate.of(2031, 12, 1),
            LocalDate.of(2033, 2, 28),
            LocalDate.of(2034, 8, 1),
            LocalDate.of(2035, 11, 30),
            LocalDate.of(2036, 7, 31));

    private final TestDatabase database = TestDatabase.create("compliance");
    private final GeneratedCity city = new GeneratedCity(SEED);
    private final Random random = new Random(SEED);
    private final Random use = new Random(SEED + 1);
    private final MovedClock clock = new MovedClock();
    private final SigningInTest house = SigningInTest.on(database.entities(), clock);
    private final Trainings trainings = make(Trainings.class, WorkforceInTest.on(database.entities()));
    private final Snapshots snapshots = make(Snapshots.class);
    private final Metrics metrics = metrics();
    private final Map<String, List<UUID>> versions = new HashMap<>();
    private final List<UUID> courses = new ArrayList<>();

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

    private <T> T make(Class<T> type, Object... others) {
        return Services.make(type, database.entities(), clock, others);
    }

    private Metrics metrics() {
        var workforce = WorkforceInTest.on(database.entities());
        var standings = make(Standings.class, house.policies().duties(), workforce);
        var made = make(Metrics.class, snapshots, make(Units.class), Optional.empty());
        made.step = STEP;
        made.countings(List.of(
                make(
                        SignedCounting.class,
                        standings,
                        workforce,
                        house.policies().policies()),
                make(OverdueCounting.class, standings, workforce),
                make(TrainedCounting.class, trainings, workforce),
                make(ConversationCounting.class, make(Interviews.class)),
                make(SatisfiedCounting.class, make(Feedback.class)),
                make(MappedCounting.class, make(Invitations.class, workforce), workforce),
                make(ActiveCounting.class, make(UsageFigures.class)),
                make(UtilisationCounting.class, make(UsageFigures.class))));
        return made;
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void every_figure_of_ten_years_is_what_sql_counts_from_the_facts() throws SQLException {
        live();
        var oracle = new PlainSql(database.source());
        var millis = new EnumMap<Metric, Long>(Metric.class);
        var releases = new ArrayList<Release>();
        var compared = 0;
        clock.day = END.plusDays(1);
        for (var metric : COUNTED) {
            for (var day : DAYS) {
                var began = System.nanoTime();
                var release = database.inTransaction(() -> metrics.freeze(metric, day))
                        .orElseThrow();
                millis.merge(metric, (System.nanoTime() - began) / 1_000_000, Math::max);
                compared += compare(oracle, metric, day, release);
                releases.add(release);
            }
        }
        System.out.printf(
                "ten years of %,d people in %d units: %,d figures equal SQL (seed %d); counting and freezing a day"
                        + " takes at most %s ms; %s%n",
                GeneratedCity.PEOPLE, GeneratedCity.UNITS, compared, SEED, millis, sizes());
        assertThat(compared).isEqualTo(COUNTED.size() * 10 * GeneratedCity.UNITS);
        partsAreWhatSqlCounts(oracle);
        cannotBeSubtracted(releases);
        curves();
        feedbackCountsNow(oracle);
    }

    private int compare(PlainSql oracle, Metric metric, LocalDate day, Release release) throws SQLException {
        var expected = oracle.count(metric, day);
        var key = oracle.text("select secret from disclosure_key");
        var body =
                oracle.text("select body from frozen_counts where metric = '%s' and day = '%s'".formatted(metric, day));
        assertThat(unsalted(body)).as("frozen of %s on %s", metric, day).endsWith(expected.frozen());
        assertThat(release.lines()).hasSize(GeneratedCity.UNITS);
        for (var line : release.lines()) {
            var unit = line.place().unit();
            var sum = expected.sum(unit);
            assertThat(List.of(line.shown().count(), line.shown().base()))
                    .as("%s of %s on %s: %s", metric, unit, day, List.of(sum[0], sum[1]))
                    .isEqualTo(PlainSql.rounded(key, unit, sum, STEP));
        }
        assertThat(expected.sum(GeneratedCity.unit(0))[1])
                .as("%s on %s", metric, day)
                .isPositive();
        assertThat(database.inTransaction(() -> snapshots.isProven(release))).isTrue();
        return release.lines().size();
    }

    /** Without the line by lot. */
    private static String unsalted(String body) {
        return body.replaceAll("salt .*\\n$", "");
    }

    /** At the ends of months, of each policy and each course by itself. */
    private static void partsAreWhatSqlCounts(PlainSql oracle) throws SQLException {
        var compared = 0;
        for (var day : DAYS.stream()
                .filter(day -> day.plusDays(1).getDayOfMonth() == 1)
                .toList()) {
            var frozen = oracle.texts(
                    "select concat(metric, '\\n', body) from frozen_counts where metric like '%/%' and day = '" + day
                            + "'");
            assertThat(frozen).as("parts on %s", day).hasSize(oracle.parts(day));
            for (var part : frozen) {
                var name = part.lines().findFirst().orElseThrow();
                assertThat(unsalted(part))
                        .as("%s on %s", name, day)
                        .endsWith(oracle.part(name, day).frozen());
                compared++;
            }
        }
        System.out.printf("%d policies, courses and systems at ends of months equal SQL%n", compared);
        assertThat(compared).isPositive();
    }

    private String sizes() throws SQLException {
        var oracle = new PlainSql(database.source());
        return "frozen counts of a day have %s bytes, the tree %s; %s signatures, %s completions"
                .formatted(
                        oracle.text("select round(avg(length(body))) from frozen_counts"),
                        oracle.text("select max(length(body)) from frozen_units"),
                        oracle.text("select count(*) from signatory"),
                        oracle.text("select count(*) from completion"));
    }

    /** All metrics, units and days, as everybody together may see them. */
    private static void cannotBeSubtracted(List<Release> releases) {
        var cells = releases.stream()
                .flatMap(release -> release.lines().stream())
                .map(Release.Line::shown)
                .flatMapToInt(shown -> IntStream.of(shown.count(), shown.base(), shown.rest()))
                .toArray();
        var queries = 0L;
        for (var one : cells) {
            for (var other : cells) {
                queries++;
                var people = Math.abs(one - other);
                if (people > 0 && people < STEP) {
                    throw new AssertionError(one + " - " + other);
                }
            }
        }
        var shares = releases.stream()
                .flatMap(release -> release.lines().stream())
                .mapToInt(line -> line.shown().percent().isPresent() ? 1 : 0)
                .summaryStatistics();
        System.out.printf(
                "%,d shown figures, %,d differences, none of a group under %d; a share is told of %.0f %% of unit"
                        + " days%n",
                cells.length, queries, STEP, 100 * shares.getAverage());
    }

    private void curves() {
        for (var month = LocalDate.of(2026, 8, 1); !month.isAfter(END); month = month.plusMonths(1)) {
            var last = month.minusDays(1);
            database.inTransaction(() -> metrics.freeze(Metric.CONVERSATIONS, last));
        }
        var began = System.nanoTime();
        var points = database.inTransaction(() -> metrics.series(Metric.CONVERSATIONS, GeneratedCity.unit(1)));
        System.out.printf(
                "a curve of %d ends of months in %d ms%n", points.size(), (System.nanoTime() - began) / 1_000_000);
        assertThat(points)
                .hasSizeGreaterThanOrEqualTo(120)
                .allSatisfy(point -> assertThat(point.shown().count() % STEP).isZero());
    }

    private void feedbackCountsNow(PlainSql oracle) throws SQLException {
        var today = City.today(clock);
        var year = City.schoolYear(today);
        database.inTransaction(() -> {
            for (var answer = 0; answer < 60; answer++) {
                database.entities()
                        .createNativeQuery("""
                            insert into feedback_answer (id, course_id, school_year, useful, clear, applicable, pace,
                            words, released) values (uuid(), ?1, ?2, ?3, 3, 3, 'RIGHT', '', ?4)\
                            """)
                        .setParameter(1, courses.getFirst().toString())
                        .setParameter(2, year)
                        .setParameter(3, 1 + random.nextInt(5))
                        .setParameter(4, answer % 6 > 0)
                        .executeUpdate();
            }
        });
        var figures = database.inTransaction(() -> metrics.figures(Metric.SATISFIED, today))
                .orElseThrow();
        var city = GeneratedCity.unit(0);
        var counted = oracle.text("select concat(sum(useful >= 4), ' ', count(*)) from feedback_answer where released")
                .split(" ");
        var expected = PlainSql.rounded(
                oracle.text("select secret from disclosure_key"),
                city,
                new int[] {Integer.parseInt(counted[0]), Integer.parseInt(counted[1])},
                STEP);
        var shown = figures.release().line(city).orElseThrow().shown();
        assertThat(List.of(shown.count(), shown.base())).isEqualTo(expected);
        assertThat(database.inTransaction(() -> metrics.figures(Metric.SATISFIED, today.minusDays(9))))
                .as("answers have no day, so nothing is made up for days that were not frozen")
                .isEmpty();
    }

    /** What happens in ten years. */
    private void live() throws SQLException {
        try (var connection = database.source().getConnection()) {
            city.found(connection);
            run(
                    connection,
                    "insert into account (id, login, password_hash, created_at) values ('" + OFFICER
                            + "', 'officer', '', utc_timestamp())");
        }
        courses();
        systems();
        for (var month = LocalDate.of(2026, 1, 1); !month.isAfter(END); month = month.plusMonths(1)) {
            clock.day = month;
            city.live(month, 60);
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
            city.store(connection);
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
