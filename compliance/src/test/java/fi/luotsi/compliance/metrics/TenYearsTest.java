package fi.luotsi.compliance.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.acknowledgement.GeneratedCity;
import fi.luotsi.compliance.acknowledgement.Standings;
import fi.luotsi.compliance.feedback.Feedback;
import fi.luotsi.compliance.interview.Interviews;
import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.people.WorkforceInTest;
import fi.luotsi.compliance.privacy.Services;
import fi.luotsi.compliance.snapshot.Release;
import fi.luotsi.compliance.snapshot.Snapshots;
import fi.luotsi.compliance.survey.Invitations;
import fi.luotsi.compliance.usage.UsageFigures;
import fi.luotsi.content.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
    private final LivedCity city = new LivedCity(database, SEED);
    private final Random random = new Random(SEED);
    private final Snapshots snapshots = make(Snapshots.class);
    private final Metrics metrics = metrics();

    private <T> T make(Class<T> type, Object... others) {
        return Services.make(type, database.entities(), city.clock(), others);
    }

    private Metrics metrics() {
        var workforce = WorkforceInTest.on(database.entities());
        var standings = make(Standings.class, city.house().policies().duties(), workforce);
        var made = make(Metrics.class, snapshots, make(Units.class), Optional.empty());
        made.step = STEP;
        made.countings(List.of(
                make(
                        SignedCounting.class,
                        standings,
                        workforce,
                        city.house().policies().policies()),
                make(OverdueCounting.class, standings, workforce),
                make(TrainedCounting.class, city.trainings(), workforce),
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
        city.live();
        var oracle = new PlainSql(database.source());
        var millis = new EnumMap<Metric, Long>(Metric.class);
        var releases = new ArrayList<Release>();
        var compared = 0;
        city.itIs(LivedCity.END.plusDays(1));
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
        for (var month = LocalDate.of(2026, 8, 1); !month.isAfter(LivedCity.END); month = month.plusMonths(1)) {
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
        var today = City.today(city.clock());
        var year = City.schoolYear(today);
        database.inTransaction(() -> {
            for (var answer = 0; answer < 60; answer++) {
                database.entities()
                        .createNativeQuery("""
                            insert into feedback_answer (id, course_id, school_year, useful, clear, applicable, pace,
                            words, released) values (uuid(), ?1, ?2, ?3, 3, 3, 'RIGHT', '', ?4)\
                            """)
                        .setParameter(1, city.course().toString())
                        .setParameter(2, year)
                        .setParameter(3, 1 + random.nextInt(5))
                        .setParameter(4, answer % 6 > 0)
                        .executeUpdate();
            }
        });
        var figures = database.inTransaction(() -> metrics.figures(Metric.SATISFIED, today))
                .orElseThrow();
        var whole = GeneratedCity.unit(0);
        var counted = oracle.text("select concat(sum(useful >= 4), ' ', count(*)) from feedback_answer where released")
                .split(" ");
        var expected = PlainSql.rounded(
                oracle.text("select secret from disclosure_key"),
                whole,
                new int[] {Integer.parseInt(counted[0]), Integer.parseInt(counted[1])},
                STEP);
        var shown = figures.release().line(whole).orElseThrow().shown();
        assertThat(List.of(shown.count(), shown.base())).isEqualTo(expected);
        assertThat(database.inTransaction(() -> metrics.figures(Metric.SATISFIED, today.minusDays(9))))
                .as("answers have no day, so nothing is made up for days that were not frozen")
                .isEmpty();
    }
}
