package fi.luotsi.compliance.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.compliance.people.DirectoryInTest;
import fi.luotsi.compliance.people.WorkforceInTest;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.compliance.training.Completion.Way;
import fi.luotsi.compliance.training.ListedRow.Fault;
import fi.luotsi.compliance.training.Trainings.Outcome;
import fi.luotsi.compliance.training.Trainings.Recorded;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.Told;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Courses, sessions and who took part, on the database. */
class TrainingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Instant NOW =
            TODAY.atTime(9, 30).atZone(ZoneId.of("Europe/Helsinki")).toInstant();
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("UTC"));

    private TestDatabase database;
    private Trainings trainings;
    private Sessions sessions;
    private DirectoryInTest people;
    private UUID officer;
    private UUID course;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        people = new DirectoryInTest(database);
        officer = people.open("officer");
        trainings = trainings(database.entities());
        sessions = sessions(database.entities());
        var added = course("tietosuoja", new Rhythm.Months(12), "");
        course = added.id();
        assertThat(database.inTransaction(() -> trainings.add(added, officer))).isEqualTo(Outcome.DONE);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void a_course_is_read_as_it_was_written() {
        var rhythm = new Rhythm.Yearly(MonthDay.of(8, 1), MonthDay.of(11, 30));
        var written = new Course(
                UUID.randomUUID(),
                "digi",
                Course.Kind.FLASH,
                15,
                rhythm,
                21,
                Optional.of(TODAY),
                new Audience(Set.of(UUID.randomUUID()), Set.of("lukio"), Set.of("rehtori"), true, false, 30),
                Optional.of(UUID.randomUUID()),
                true,
                List.of(new CourseText("fi", "Nimi", "Teksti", "K?\n+ a\n- b"), new CourseText("sv", "Namn", "", "")));
        assertThat(database.inTransaction(() -> trainings.add(written, officer)))
                .isEqualTo(Outcome.DONE);
        assertThat(database.inTransaction(() -> trainings.withCode("digi"))).contains(written);
        assertThat(database.inTransaction(() -> trainings.add(written, officer)))
                .isEqualTo(Outcome.CODE_TAKEN);
        assertThat(add("Iso", "Nimi", "")).isEqualTo(Outcome.CODE);
        assertThat(add("uusi", "", "")).isEqualTo(Outcome.TITLE_MISSING);
        assertThat(add("uusi", "Nimi", "K?\n+ a\n+ b")).isEqualTo(Outcome.QUIZ);
    }

    @Test
    void the_same_person_by_three_ways_on_a_day_counts_once() {
        var ritva = people.person(people.open("ritva"));
        var session = session(Optional.empty());
        var first = complete(ritva, Way.QR, Optional.of(session.id()));
        var second = complete(ritva, Way.SELF, Optional.empty());
        assertThat(first)
                .isInstanceOfSatisfying(
                        Recorded.Done.class, done -> assertThat(done.isNew()).isTrue());
        assertThat(second)
                .isInstanceOfSatisfying(
                        Recorded.Done.class, done -> assertThat(done.isNew()).isFalse());
        var rows = list("ritva", Way.LIST);
        assertThat(rows).singleElement().returns(Optional.of(Fault.BEFORE), ListedRow::fault);
        assertThat(database.inTransaction(() -> trainings.completions(ritva)))
                .singleElement()
                .returns(Way.QR, Completion::way);
        assertThat(database.inTransaction(() -> trainings.needs(ritva, TODAY)))
                .singleElement()
                .returns(Need.State.DONE, Need::state);
    }

    /** At the door of a hall. */
    @Test
    void five_hundred_check_ins_at_once_count_once_each() throws Exception {
        var session = session(Optional.empty());
        var persons = new ArrayList<UUID>();
        for (var number = 0; number < 20; number++) {
            persons.add(people.person(people.open("p" + number)));
        }
        var isNew = new AtomicInteger();
        try (var crowd = Executors.newFixedThreadPool(8)) {
            var sent = new ArrayList<Future<?>>();
            for (var times = 0; times < 500; times++) {
                var person = persons.get(times % persons.size());
                sent.add(crowd.submit(() -> {
                    var recorded = apart(own ->
                            trainings(own).complete(person, course, TODAY, Way.QR, Optional.of(session.id()), officer));
                    if (recorded instanceof Recorded.Done done && done.isNew()) {
                        isNew.incrementAndGet();
                    }
                }));
            }
            for (var one : sent) {
                one.get();
            }
        }
        assertThat(isNew).hasValue(20);
        assertThat(database.inTransaction(() -> trainings.completionsOfSession(session.id())))
                .hasSize(20);
    }

    /** A double tap: the second request began before the first had ended. */
    @Test
    void one_person_who_checks_in_many_times_at_once_is_told_each_time_that_it_is_recorded() throws Exception {
        var person = people.person(people.open("ritva"));
        var certificates = new HashSet<String>();
        try (var crowd = Executors.newFixedThreadPool(12)) {
            var sent = new ArrayList<Future<Recorded>>();
            for (var times = 0; times < 48; times++) {
                sent.add(crowd.submit(() -> apart(
                        own -> trainings(own).complete(person, course, TODAY, Way.QR, Optional.empty(), officer))));
            }
            for (var one : sent) {
                certificates.add(((Recorded.Done) one.get()).completion().certificate());
            }
        }
        assertThat(certificates).hasSize(1);
    }

    @Test
    void a_list_that_is_too_long_is_said_to_be_and_not_cut() {
        var list = "ritva\n".repeat(10_000);
        assertThat(ParticipantList.isTooLong(list)).isFalse();
        assertThat(ParticipantList.isTooLong(list + "\nmatti")).isTrue();
        assertThat(ParticipantList.isTooLong("x".repeat(2_000_001))).isTrue();
    }

    @Test
    void nobody_takes_a_course_in_the_days_to_come_or_without_working_here() {
        var ritva = people.person(people.open("ritva"));
        assertThat(database.inTransaction(() ->
                        trainings.complete(ritva, course, TODAY.plusDays(1), Way.SELF, Optional.empty(), officer)))
                .isInstanceOf(Recorded.Ahead.class);
        assertThat(database.inTransaction(() -> trainings.complete(
                        ritva, course, LocalDate.of(2019, 1, 1), Way.LIST, Optional.empty(), officer)))
                .isInstanceOf(Recorded.NotStaff.class);
        complete(ritva, Way.SELF, Optional.empty());
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    database.entities()
                            .createNativeQuery("update completion set completed_on = '2020-01-01'")
                            .executeUpdate();
                }))
                .hasMessageContaining("never changed");
    }

    @Test
    void a_list_of_a_thousand_rows_is_recorded_and_each_fault_has_its_row_and_reason() {
        var number = 0;
        var text = new StringBuilder("Sähköposti;Kurssi;Päivä\n");
        for (; number < 40; number++) {
            people.open("n" + number);
        }
        var rows = new ArrayList<String>();
        for (var row = 0; row < 1_000; row++) {
            rows.add(
                    switch (row % 10) {
                        case 3 -> "tuntematon" + row + "@merikallio.example;tietosuoja;1.9.2026";
                        case 5 -> "n1@merikallio.example;olematon;1.9.2026";
                        case 7 -> "n1@merikallio.example;tietosuoja;32.13.2026";
                        case 9 -> "n1@merikallio.example;tietosuoja;1.9.2019";
                        default ->
                            "N" + row % 40 + "@Merikallio.example;TIETOSUOJA;" + (1 + row / 100) + ".9.2026 10:00";
                    });
        }
        text.append(String.join("\r\n", rows));
        var listed = ParticipantList.read(text.toString(), "", Optional.empty());
        assertThat(listed).hasSize(1_000);
        assertThat(listed.getFirst().number()).isEqualTo(2);
        var read = database.inTransaction(
                () -> trainings.record(listed, Optional.empty(), Way.IMPORT, officer, Optional.empty()));
        assertThat(read.stream().filter(row -> row.fault().equals(Optional.of(Fault.UNKNOWN))))
                .hasSize(100);
        assertThat(read.stream().filter(row -> row.fault().equals(Optional.of(Fault.COURSE))))
                .hasSize(100);
        assertThat(read.stream().filter(row -> row.fault().equals(Optional.of(Fault.DAY))))
                .hasSize(100);
        assertThat(read.stream().filter(row -> row.fault().equals(Optional.of(Fault.NOT_STAFF))))
                .as("the same row said 100 times, the first without work")
                .hasSize(1);
        var good = read.stream().filter(row -> row.fault().isEmpty()).count();
        var twice = read.stream()
                .filter(row -> row.fault().equals(Optional.of(Fault.TWICE)))
                .count();
        assertThat(good + twice).isEqualTo(600 + 99);
        assertThat(rowCount("completion")).isEqualTo(good);
        var again = database.inTransaction(
                () -> trainings.record(listed, Optional.empty(), Way.IMPORT, officer, Optional.empty()));
        assertThat(again).noneMatch(row -> row.fault().isEmpty());
        assertThat(rowCount("completion")).as("the same file again").isEqualTo(good);
    }

    @Test
    void a_name_that_two_bear_is_not_guessed_and_other_units_are_not_touched() {
        people.open("ritva");
        assertThat(list("Virta, ritva", Way.LIST)).singleElement().returns(Optional.empty(), ListedRow::fault);
        assertThat(database.inTransaction(() -> trainings.record(
                        ParticipantList.read("officer", "tietosuoja", Optional.of(TODAY)),
                        Optional.empty(),
                        Way.LIST,
                        officer,
                        Optional.of(Set.of(UUID.randomUUID())))))
                .singleElement()
                .returns(Optional.of(Fault.OTHER_UNIT), ListedRow::fault);
        database.inTransaction(() -> {
            database.entities()
                    .createNativeQuery("update person set given_name = 'ritva' where number = 'officer'")
                    .executeUpdate();
        });
        assertThat(list("ritva virta", Way.LIST))
                .singleElement()
                .returns(Optional.of(Fault.AMBIGUOUS), ListedRow::fault);
    }

    @Test
    void the_last_place_goes_to_one_person() throws Exception {
        var session = session(Optional.of(3));
        var persons = new ArrayList<UUID>();
        for (var number = 0; number < 12; number++) {
            persons.add(people.person(people.open("p" + number)));
        }
        try (var crowd = Executors.newFixedThreadPool(6)) {
            var answers = new ArrayList<Future<Sessions.Outcome>>();
            for (var person : persons) {
                answers.add(crowd.submit(() -> apart(own -> sessions(own).enrol(session.id(), person))));
            }
            var done = 0;
            for (var answer : answers) {
                done += answer.get() == Sessions.Outcome.DONE ? 1 : 0;
            }
            assertThat(done).isEqualTo(3);
        }
        assertThat(database.inTransaction(() -> sessions.enrolled(session.id())))
                .hasSize(3);
        var enrolled =
                database.inTransaction(() -> sessions.enrolled(session.id())).getFirst();
        database.inTransaction(() -> sessions.leave(session.id(), enrolled));
        assertThat(database.inTransaction(() -> sessions.enrol(session.id(), enrolled)))
                .isEqualTo(Sessions.Outcome.DONE);
        database.inTransaction(() -> sessions.cancel(session.id()));
        assertThat(database.inTransaction(() -> sessions.enrol(session.id(), enrolled)))
                .isEqualTo(Sessions.Outcome.CLOSED);
    }

    @Test
    void a_session_is_found_by_its_code_however_it_is_typed_and_open_around_its_time() {
        var session = session(Optional.empty());
        var typed = session.code().toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(database.inTransaction(() -> sessions.withCode(typed))).contains(session);
        assertThat(database.inTransaction(() -> sessions.withCode("x"))).isEmpty();
        assertThat(session.isOpen(session.startsAt().minus(Duration.ofMinutes(31))))
                .isFalse();
        assertThat(session.isOpen(session.startsAt().minus(Duration.ofMinutes(29))))
                .isTrue();
        assertThat(session.isOpen(session.endsAt().plus(Duration.ofMinutes(181))))
                .isFalse();
    }

    @Test
    void who_takes_a_place_is_told_once_and_all_who_have_one_when_it_is_cancelled() {
        var told = new Told<SessionTold>();
        sessions.told = told;
        var session = session(Optional.empty());
        var one = people.person(people.open("ritva"));
        var other = people.person(people.open("matti"));
        for (var person : List.of(one, one, other)) {
            database.inTransaction(() -> sessions.enrol(session.id(), person));
        }
        database.inTransaction(() -> {
            sessions.cancel(session.id());
            sessions.cancel(session.id());
        });
        assertThat(told.events())
                .containsExactlyInAnyOrder(
                        new SessionTold(session.id(), one, false),
                        new SessionTold(session.id(), other, false),
                        new SessionTold(session.id(), one, true),
                        new SessionTold(session.id(), other, true));
        var calendar = database.inTransaction(() -> sessions.calendar(one));
        assertThat(calendar).singleElement().returns(true, Session::cancelled);
    }

    @Test
    void an_address_of_a_calendar_leads_to_its_account_until_it_is_made_anew_or_ended() {
        var keys = new CalendarKeys();
        keys.entities = database.entities();
        var first = database.inTransaction(() -> keys.make(officer));
        assertThat(database.inTransaction(() -> keys.account(first))).contains(officer);
        var mark = database.inTransaction(() -> keys.mark(officer));
        var second = database.inTransaction(() -> keys.make(officer));
        assertThat(database.inTransaction(() -> keys.mark(officer)))
                .isNotEqualTo(mark)
                .hasSize(12);
        assertThat(database.inTransaction(() -> keys.account(first))).isEmpty();
        assertThat(database.inTransaction(() -> keys.account(second))).contains(officer);
        assertThat(database.inTransaction(() -> keys.account("' or '1'='1"))).isEmpty();
        database.inTransaction(() -> keys.end(officer));
        assertThat(database.inTransaction(() -> keys.account(second))).isEmpty();
    }

    /** With a connection of its own. */
    private <T> T apart(Function<EntityManager, T> work) {
        try (var own = database.another()) {
            own.getTransaction().begin();
            var result = work.apply(own);
            own.getTransaction().commit();
            return result;
        }
    }

    private static Trainings trainings(EntityManager entities) {
        var trainings = new Trainings();
        trainings.entities = entities;
        trainings.workforce = WorkforceInTest.on(entities);
        trainings.clock = CLOCK;
        return trainings;
    }

    private static Sessions sessions(EntityManager entities) {
        var sessions = new Sessions();
        sessions.entities = entities;
        sessions.told = new Told<>();
        sessions.clock = CLOCK;
        return sessions;
    }

    private Session session(Optional<Integer> places) {
        return database.inTransaction(
                () -> sessions.add(course, NOW.plusSeconds(600), NOW.plusSeconds(4_200), "Sali", "", places, officer));
    }

    private Recorded complete(UUID person, Way way, Optional<UUID> session) {
        return database.inTransaction(() -> trainings.complete(person, course, TODAY, way, session, officer));
    }

    private List<ListedRow> list(String who, Way way) {
        return database.inTransaction(() -> trainings.record(
                ParticipantList.read(who, "tietosuoja", Optional.of(TODAY)),
                Optional.empty(),
                way,
                officer,
                Optional.empty()));
    }

    private long rowCount(String table) {
        return database.inTransaction(() -> ((Number) database.entities()
                        .createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue());
    }

    private Outcome add(String code, String title, String quiz) {
        var added = course(code, new Rhythm.Once(), quiz);
        var named = new Course(
                added.id(),
                code,
                added.kind(),
                added.minutes(),
                added.rhythm(),
                added.graceDays(),
                added.obligesFrom(),
                added.audience(),
                added.document(),
                false,
                List.of(new CourseText("fi", title, "", quiz)));
        return database.inTransaction(() -> trainings.add(named, officer));
    }

    private static Course course(String code, Rhythm rhythm, String quiz) {
        return new Course(
                UUID.randomUUID(),
                code,
                Course.Kind.COURSE,
                30,
                rhythm,
                14,
                Optional.of(TODAY.minusDays(90)),
                Audience.EVERYBODY,
                Optional.empty(),
                false,
                List.of(new CourseText("fi", "Tietosuoja", "Lue tämä.", quiz)));
    }
}
