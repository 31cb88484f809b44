package fi.luotsi.compliance.privacy;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final LocalDate BEGIN = LocalDate.of(2010, 3, 15);
    /** So far apart that no two kinds go on days that follow each other. */
    private static final LocalDate FAILED = BEGIN.plusDays(2);

    private static final LocalDate SEARCHED = BEGIN.plusDays(5);
    private static final int INSIGHT_DAYS = 90;
    private static final int AUDIT_DAYS = 1826;
    private static final int YEARS = 10;
    private static final Pattern NAMES_A_TIME = Pattern.compile("\\d|\\byear\\b|\\.days|\\.years|seven");

    /** On which day something of the first day goes, and a query that finds it. */
    private static final Map<String, Goes> GOES = Map.ofEntries(
            Map.entry("SESSION", new Goes(BEGIN, "account_session", "true")),
            Map.entry("FAILURE", new Goes(FAILED.plusDays(1), "sign_in_failure", "true")),
            Map.entry("BROWSER", new Goes(BEGIN.plusDays(365), "known_browser", "true")),
            Map.entry("TOKEN", new Goes(BEGIN.plusDays(30), "access_token", "true")),
            Map.entry("MAIL", new Goes(BEGIN.plusDays(90), "mail", "true")),
            Map.entry("CHANGE", new Goes(BEGIN.plusDays(90), "watch_change", "true")),
            Map.entry("FILE", new Goes(BEGIN.plusDays(7), "personnel_file", "content is not null")),
            Map.entry("JOURNAL", new Goes(BEGIN.plusDays(90), "personnel_file", "journal is not null")),
            Map.entry("QUERY", new Goes(SEARCHED.plusDays(INSIGHT_DAYS + 1), "query_day", "true")),
            Map.entry("OPENED", new Goes(SEARCHED.plusDays(INSIGHT_DAYS + 1), "opened_day", "true")),
            Map.entry("WISH", new Goes(SEARCHED.plusDays(INSIGHT_DAYS + 1), "search_wish", "true")),
            Map.entry("CLUSTER", new Goes(SEARCHED.plusDays(INSIGHT_DAYS + 1), "vain_cluster", "true")),
            Map.entry("QUESTION", new Goes(SEARCHED.plusDays(INSIGHT_DAYS + 1), "owner_question", "true")),
            Map.entry("AUDIT", new Goes(BEGIN.plusDays(AUDIT_DAYS), "audit_entry", "true")),
            Map.entry("PERSON", new Goes(BEGIN.plusYears(YEARS), "person", "number = 'gone'")),
            Map.entry("RECEIPT", new Goes(BEGIN.plusYears(YEARS), "erasure", "cause = 'REQUEST'")));

    private record Goes(LocalDate day, String table, String which) {}

    private final String account = UUID.randomUUID().toString();
    private TestDatabase database;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        plant();
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
        workOn(BEGIN.plusYears(12));
        assertThat(count("person", "number = 'here'")).as("who works here").isEqualTo(1);
        assertThat(count("account", "true")).as("an account of nobody who left").isEqualTo(1);
    }

    @Test
    void what_is_done_twice_does_no_harm_and_two_portals_do_it_once() {
        var day = BEGIN.plusYears(YEARS);
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
        assertThat(database.inTransaction(retentions(BEGIN)::claim)).isTrue();
        var later = retentions(Clock.fixed(at(BEGIN).plusSeconds(3600), ZoneOffset.UTC));
        assertThat(database.inTransaction(later::claim)).isTrue();
    }

    @Test
    void what_is_of_somebody_held_stays_for_twelve_years_and_is_told_of() {
        execute("insert into person_hold (id, account_id, reason, review_on, set_by, set_at) values (uuid(), '"
                + account + "', 'lawsuit', '2011-01-01', uuid(), utc_timestamp())");
        execute(
                "insert into person_hold (id, person_id, reason, review_on, set_by, set_at) select uuid(), id, 'lawsuit', '2011-01-01', uuid(), utc_timestamp() from person where number = 'gone'");
        var end = BEGIN.plusYears(12);
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

    /** Everything that deletes by itself in the product, late in the evening of that day. */
    private void workOn(LocalDate day) {
        var clock = clock(day);
        var entities = database.entities();
        var sessions = Services.make(Sessions.class, entities, clock);
        var tokens = Services.make(Tokens.class, entities, clock);
        var accounts = Services.make(Accounts.class, entities, clock);
        var files = Services.make(PersonnelFiles.class, entities, clock);
        var notices = Services.make(Notices.class, entities, clock);
        var retentions = retentions(day);
        database.inTransaction(() -> {
            sessions.forget();
            tokens.forget();
            accounts.forgetSignIns();
            files.forget();
            notices.cleanUp();
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

    /** One row of everything, at six in the morning of the first day. */
    private void plant() {
        var at = "'" + BEGIN + " 04:00:00'";
        var day = "'" + BEGIN + "'";
        var searched = "'" + SEARCHED + "'";
        var watch = UUID.randomUUID();
        for (var statement : List.of(
                "insert into unit (id, code, name_fi, name_sv, type) values ('u', 'u', 'Koulu', 'Skola', 'perusopetus')",
                "insert into account (id, login, created_at) values ('" + account + "', 'aino', " + at + ")",
                "insert into person (id, number, given_name, family_name, email, language) values (uuid(), 'gone', 'Gun', 'Gran', '', 'fi'), (uuid(), 'here', 'Ann', 'Asp', '', 'fi')",
                "insert into employment (id, person_id, unit_id, job_title, teaching, start_date, end_date) select uuid(), id, 'u', 'opettaja', true, '2000-01-01', if(number = 'gone', "
                        + day + ", null) from person",
                "insert into employment (id, person_id, unit_id, job_title, teaching, start_date, end_date) select uuid(), id, 'u', 'opettaja', true, '1990-01-01', '1999-12-31' from person",
                "insert into account_session (sha256, account_id, browser, address, begun_at, last_used_at) values ('s', '"
                        + account + "', '', '', " + at + ", " + at + ")",
                "insert into sign_in_failure (sha256, failures, last_failed_at) values ('s', 1, '" + FAILED
                        + " 04:00:00')",
                "insert into known_browser (sha256, last_used_at) values ('s', " + at + ")",
                "insert into access_token (sha256, account_id, name, created_at, expires_at) values ('s', '" + account
                        + "', 't', " + at + ", " + at + ")",
                "insert into mail (id, account_id, mail_key, state, attempts, created_at, next_attempt_at) values (uuid(), '"
                        + account + "', 'm', 'SENT', 1, " + at + ", " + at + ")",
                "insert into watch (id, account_id, kind, address, anchor, target_sha256, created_at, looked_at, whole) values ('"
                        + watch + "', '" + account + "', 'QUERY', 'q', '', 's', " + at + ", " + at + ", true)",
                "insert into watch_change (id, watch_id, document_id, from_revision, to_revision, found_at) values (uuid(), '"
                        + watch + "', uuid(), 0, 1, " + at + ")",
                "insert into personnel_file (id, name, state, sent_by, sent_at, content) values (uuid(), 'a', 'WAITING', uuid(), "
                        + at + ", 'x')",
                "insert into personnel_file (id, name, state, sent_by, sent_at, decided_at, journal) values (uuid(), 'b', 'TAKEN_IN', uuid(), "
                        + at + ", " + at + ", 'x')",
                "insert into query_day (day, words, language, searches, vain) values (" + searched
                        + ", 'w', 'fi', 1, 0)",
                "insert into opened_day (day, words, document_id, place, opened) values (" + searched
                        + ", 'w', uuid(), 1, 1)",
                "insert into search_wish (id, day, words, message, language) values (uuid(), " + searched
                        + ", 'w', 'm', 'fi')",
                "insert into vain_cluster (id, stems, kind, words, others, searches, vain, opened, seen_on, state, before_searches, before_vain, before_opened, after_searches, after_vain, after_opened) values (uuid(), 's', 'VAIN', 'w', '', 1, 1, 0, "
                        + searched + ", 'OPEN', 0, 0, 0, 0, 0, 0)",
                "insert into owner_question (id, words, source_key, owner, text, asked_on, asked_by, answer, answered_on) values (uuid(), 'w', 's', 'o', 't', "
                        + searched + ", uuid(), 'a', " + searched + ")",
                "insert into audit_entry (id, at, account_id, deed, route, address) values (uuid(), " + at + ", '"
                        + account + "', 'READ', '/', '')",
                "insert into erasure (id, subject_id, cause, reason, erased_at) values (uuid(), uuid(), 'REQUEST', 'r', "
                        + at + ")")) {
            execute(statement);
        }
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
