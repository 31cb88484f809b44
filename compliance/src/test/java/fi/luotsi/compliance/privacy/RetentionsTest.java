package fi.luotsi.compliance.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.accessibility.Barriers;
import fi.luotsi.compliance.audit.AuditLog;
import fi.luotsi.compliance.notice.Notices;
import fi.luotsi.compliance.people.Accounts;
import fi.luotsi.compliance.people.PersonnelFiles;
import fi.luotsi.compliance.people.Sessions;
import fi.luotsi.compliance.people.Tokens;
import fi.luotsi.content.TestDatabase;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twelve years with all jobs of the product: every kind of data goes on the day that the overview names, and nothing else does. */
class RetentionsTest {
    private static final int INSIGHT_DAYS = 90;
    private static final int AUDIT_DAYS = 1826;
    private static final int YEARS = 10;
    private static final Pattern NAMES_A_TIME = Pattern.compile("\\d|\\byear\\b|\\.days|\\.years|seven");

    /** On which day something of the first day goes, and a query that finds it. */
    private static final Map<String, Goes> GOES = Map.ofEntries(
            Map.entry("SESSION", new Goes(OneOfEach.BEGIN, "account_session", "true")),
            Map.entry("FAILURE", new Goes(OneOfEach.FAILED.plusDays(1), "sign_in_failure", "true")),
            Map.entry("BROWSER", new Goes(OneOfEach.BEGIN.plusDays(365), "known_browser", "true")),
            Map.entry("TOKEN", new Goes(OneOfEach.BEGIN.plusDays(30), "access_token", "true")),
            Map.entry("MAIL", new Goes(OneOfEach.BEGIN.plusDays(90), "mail", "true")),
            Map.entry("REMINDER", new Goes(OneOfEach.BEGIN.plusDays(1826), "reminder", "true")),
            Map.entry("CHANGE", new Goes(OneOfEach.BEGIN.plusDays(90), "watch_change", "true")),
            Map.entry("FILE", new Goes(OneOfEach.BEGIN.plusDays(7), "personnel_file", "content is not null")),
            Map.entry("JOURNAL", new Goes(OneOfEach.BEGIN.plusDays(90), "personnel_file", "journal is not null")),
            Map.entry("QUERY", new Goes(OneOfEach.SEARCHED.plusDays(INSIGHT_DAYS + 1), "query_day", "true")),
            Map.entry("OPENED", new Goes(OneOfEach.SEARCHED.plusDays(INSIGHT_DAYS + 1), "opened_day", "true")),
            Map.entry("WISH", new Goes(OneOfEach.SEARCHED.plusDays(INSIGHT_DAYS + 1), "search_wish", "true")),
            Map.entry("CLUSTER", new Goes(OneOfEach.SEARCHED.plusDays(INSIGHT_DAYS + 1), "vain_cluster", "true")),
            Map.entry("QUESTION", new Goes(OneOfEach.SEARCHED.plusDays(INSIGHT_DAYS + 1), "owner_question", "true")),
            Map.entry("AUDIT", new Goes(OneOfEach.BEGIN.plusDays(AUDIT_DAYS), "audit_entry", "true")),
            Map.entry("BARRIER", new Goes(OneOfEach.CLOSED.plusDays(365), "barrier", "closed_at is not null")),
            Map.entry("PERSON", new Goes(OneOfEach.BEGIN.plusYears(YEARS), "person", "number = 'gone'")),
            Map.entry("RECEIPT", new Goes(OneOfEach.BEGIN.plusYears(YEARS), "erasure", "cause = 'REQUEST'")));

    private record Goes(LocalDate day, String table, String which) {}

    private final String account = UUID.randomUUID().toString();
    private TestDatabase database;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        OneOfEach.plant(database, account);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void every_retention_of_the_register_that_names_a_time_is_of_a_kind_that_goes_by_itself() {
        var kinds = kinds();
        var timed = Register.load().tables().values().stream()
                .flatMap(List::stream)
                .filter(Column::personal)
                .filter(column -> NAMES_A_TIME.matcher(column.retention()).find())
                .toList();
        assertThat(timed)
                .hasSizeGreaterThan(60)
                .allSatisfy(column -> assertThat(kinds)
                        .as("%s.%s: %s", column.table(), column.name(), column.retention())
                        .anyMatch(kind -> kind.retention().equals(column.retention())));
        assertThat(kinds).extracting(RetentionClass::name).containsExactlyInAnyOrderElementsOf(GOES.keySet());
    }

    @Test
    void everything_goes_on_its_day_and_the_overview_says_so_before() {
        var days = GOES.values().stream().map(Goes::day).distinct().sorted().toList();
        for (var day : days) {
            workOn(day.minusDays(1));
            GOES.forEach((kind, goes) -> {
                if (goes.day().equals(day)) {
                    assertThat(rows(goes))
                            .as("%s on %s, the day before", kind, day)
                            .isEqualTo(1);
                    assertThat(due(kind, day.minusDays(1)).days())
                            .as("%s as told the day before", kind)
                            .containsExactly(new Due.Day(day, 1));
                }
            });
            workOn(day.plusDays(1));
            GOES.forEach((kind, goes) -> assertThat(rows(goes))
                    .as("%s on %s", kind, day.plusDays(1))
                    .isEqualTo(goes.day().isAfter(day) ? 1 : 0));
        }
        workOn(OneOfEach.BEGIN.plusYears(12));
        assertThat(count("person", "number = 'here'")).as("who works here").isEqualTo(1);
        assertThat(count("account", "true")).as("an account of nobody who left").isEqualTo(1);
        assertThat(count("barrier", "true")).as("what is not closed").isEqualTo(1);
    }

    @Test
    void what_is_done_twice_does_no_harm_and_two_portals_do_it_once() {
        var day = OneOfEach.BEGIN.plusYears(YEARS);
        var first = retentions(day);
        var second = retentions(day);
        assertThat(database.inTransaction(first::claim)).isTrue();
        assertThat(database.inTransaction(second::claim)).as("another portal").isFalse();
        var done = database.inTransaction(first::work);
        assertThat(done.persons()).isEqualTo(1);
        assertThat(database.inTransaction(first::work)).isEqualTo(new Retentions.Done(0, 0));
        database.inTransaction(() -> first.finish(done));
        assertThat(database.inTransaction(first::claim)).as("done for today").isFalse();
        assertThat(database.inTransaction(() -> first.runs(5))).containsExactly(new Retentions.Run(day, done));
        assertThat(count("erasure", "cause = 'RETENTION' and erased_by is null"))
                .isEqualTo(1);
    }

    @Test
    void a_portal_that_died_in_its_work_is_followed_by_another() {
        assertThat(database.inTransaction(retentions(OneOfEach.BEGIN)::claim)).isTrue();
        var later = retentions(Clock.fixed(at(OneOfEach.BEGIN).plusSeconds(3600), ZoneOffset.UTC));
        assertThat(database.inTransaction(later::claim)).isTrue();
    }

    @Test
    void what_is_of_somebody_held_stays_for_twelve_years_and_is_told_of() {
        execute("insert into person_hold (id, account_id, reason, review_on, set_by, set_at) values (uuid(), '"
                + account + "', 'lawsuit', '2011-01-01', uuid(), utc_timestamp())");
        execute(
                "insert into person_hold (id, person_id, reason, review_on, set_by, set_at) select uuid(), id, 'lawsuit', '2011-01-01', uuid(), utc_timestamp() from person where number = 'gone'");
        var end = OneOfEach.BEGIN.plusYears(12);
        workOn(end);
        for (var kind : List.of("TOKEN", "MAIL", "CHANGE", "AUDIT", "PERSON")) {
            assertThat(rows(Objects.requireNonNull(GOES.get(kind)))).as(kind).isEqualTo(1);
            assertThat(due(kind, end).held()).as(kind).isEqualTo(1);
            assertThat(due(kind, end).days()).as(kind).isEmpty();
        }
        execute("update person_hold set lifted_at = utc_timestamp(), lifted_by = uuid(), lift_reason = 'over'");
        workOn(end.plusDays(1));
        for (var kind : List.of("TOKEN", "MAIL", "CHANGE", "AUDIT", "PERSON")) {
            assertThat(rows(Objects.requireNonNull(GOES.get(kind)))).as(kind).isZero();
        }
    }

    @Test
    void what_is_of_nobody_goes_also_while_somebody_is_held() {
        execute("insert into person_hold (id, account_id, reason, review_on, set_by, set_at) values (uuid(), '"
                + account + "', 'lawsuit', '2011-01-01', uuid(), utc_timestamp())");
        var at = "'" + OneOfEach.BEGIN + " 04:00:00'";
        execute(
                "insert into mail (id, address, language, mail_key, state, attempts, created_at, next_attempt_at) values (uuid(), null, 'fi', 'of a sender', 'SENT', 1, "
                        + at + ", " + at + ")");
        var day = OneOfEach.BEGIN.plusDays(90);
        assertThat(due("MAIL", day))
                .returns(List.of(new Due.Day(day, 1)), Due::days)
                .returns(1L, Due::held);
        workOn(day.plusDays(1));
        assertThat(count("mail", "account_id is null")).isZero();
        assertThat(count("mail", "true")).isEqualTo(1);
    }

    /** Everything that deletes by itself in the product, late in the evening of that day. */
    private void workOn(LocalDate day) {
        var clock = clock(day);
        var entities = database.entities();
        var sessions = Services.make(Sessions.class, entities, clock);
        var tokens = Services.make(Tokens.class, entities, clock);
        var accounts = Services.make(Accounts.class, entities, clock);
        var files = Services.make(PersonnelFiles.class, entities, clock);
        var notices = Services.make(Notices.class, entities, clock);
        var barriers = Services.make(Barriers.class, entities, clock);
        var retentions = retentions(day);
        database.inTransaction(() -> {
            sessions.forget();
            tokens.forget();
            accounts.forgetSignIns();
            files.forget();
            notices.cleanUp();
            barriers.forget();
            audit(clock).forget(100);
            forgetQueries(day.minusDays(INSIGHT_DAYS));
            retentions.work();
        });
    }

    /** The night's work of the search, which stands in another module. */
    private void forgetQueries(LocalDate firstKept) {
        try {
            var type = Class.forName("fi.luotsi.indexer.insight.InsightStore");
            Method forget = type.getDeclaredMethod("forgetBefore", LocalDate.class);
            forget.setAccessible(true);
            forget.invoke(Services.make(type, database.entities(), Clock.systemUTC()), firstKept);
        } catch (ReflectiveOperationException strange) {
            throw new IllegalStateException(strange);
        }
    }

    private static Clock clock(LocalDate day) {
        return Clock.fixed(at(day), ZoneOffset.UTC);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(23, 30))
                .atZone(ZoneId.of("Europe/Helsinki"))
                .toInstant();
    }

    private AuditLog audit(Clock clock) {
        var audit = Services.make(AuditLog.class, database.entities(), clock);
        set(audit, "days", AUDIT_DAYS);
        return audit;
    }

    private Retentions retentions(LocalDate day) {
        return retentions(clock(day));
    }

    private Retentions retentions(Clock clock) {
        var entities = database.entities();
        var retentions =
                Services.make(Retentions.class, entities, clock, Services.erasures(entities, clock), audit(clock));
        retentions.peopleYears = YEARS;
        retentions.insightDays = INSIGHT_DAYS;
        return retentions;
    }

    private static void set(Object service, String name, int value) {
        try {
            var field = service.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.setInt(service, value);
        } catch (ReflectiveOperationException strange) {
            throw new IllegalStateException(strange);
        }
    }

    private static List<RetentionClass> kinds() {
        return new RetentionClasses(AUDIT_DAYS, INSIGHT_DAYS, YEARS).all();
    }

    private Due due(String kind, LocalDate day) {
        return database.inTransaction(() -> retentions(day).due(30)).stream()
                .collect(Collectors.toMap(due -> due.kind().name(), due -> due))
                .get(kind);
    }

    private long rows(Goes goes) {
        return count(goes.table(), goes.which());
    }

    private long count(String table, String which) {
        return database.inTransaction(() -> ((Number) Objects.requireNonNull(database.entities()
                        .createNativeQuery("select count(*) from " + table + " where " + which)
                        .getSingleResult()))
                .longValue());
    }

    private void execute(String statement) {
        database.inTransaction(
                () -> database.entities().createNativeQuery(statement).executeUpdate());
    }
}
