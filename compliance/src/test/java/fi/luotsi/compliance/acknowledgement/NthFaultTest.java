package fi.luotsi.compliance.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.evidence.Verdict;
import fi.luotsi.compliance.interview.Interview;
import fi.luotsi.compliance.interview.Interview.Participant;
import fi.luotsi.compliance.interview.Interviews;
import fi.luotsi.compliance.people.Accounts;
import fi.luotsi.compliance.people.DirectoryInTest;
import fi.luotsi.compliance.people.Employee;
import fi.luotsi.compliance.people.Personnel;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.compliance.people.Roles;
import fi.luotsi.compliance.people.SignInOrigin;
import fi.luotsi.compliance.people.Unit;
import fi.luotsi.compliance.people.WorkforceInTest;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.compliance.policy.Questions;
import fi.luotsi.compliance.policy.Weight;
import fi.luotsi.compliance.privacy.Services;
import fi.luotsi.compliance.training.Completion;
import fi.luotsi.compliance.training.Course;
import fi.luotsi.compliance.training.CourseText;
import fi.luotsi.compliance.training.Rhythm;
import fi.luotsi.compliance.training.Trainings;
import fi.luotsi.content.Faults;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.Told;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * In each use of the services the database goes away at the first call, at the second, at each one until the last. Then nothing is stored of what was begun,
 * and the same use succeeds once the database is there again, as if nothing had been.
 */
class NthFaultTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Clock CLOCK =
            Clock.fixed(TODAY.atTime(9, 30).atZone(ZoneId.of("Europe/Helsinki")).toInstant(), ZoneId.of("UTC"));
    private static final String CODE = "digiturva";

    /** What people do, one after another, on a database of their own. */
    private static final class City {
        final Faults faults = new Faults();
        final TestDatabase database = TestDatabase.create("compliance", faults);
        final SigningInTest house = SigningInTest.on(database.entities(), CLOCK);
        private final UUID officer;
        private final UUID ritva;
        private final UUID matti;
        private final UUID person;
        private final UUID unit;
        private final UUID course = UUID.randomUUID();

        City() {
            var people = new DirectoryInTest(database);
            officer = people.open("officer");
            ritva = people.open("ritva");
            matti = people.open("matti");
            person = people.person(ritva);
            unit = UUID.fromString((String)
                    database.entities().createNativeQuery("select id from unit").getSingleResult());
        }

        private <T> T make(Class<T> type, Object... others) {
            return Services.make(type, database.entities(), CLOCK, others);
        }

        private UUID version() {
            return house.policies().policies().inForce().getFirst().id();
        }

        private void ask() {
            house.policies()
                    .duties()
                    .begin(version(), TODAY.minusDays(10), TODAY.plusDays(20), 14, Audience.EVERYBODY, officer);
        }

        private Sheets sheets() {
            return SheetsInTest.on(database.entities(), CLOCK, new Told<>());
        }

        private Trainings trainings() {
            return make(Trainings.class, WorkforceInTest.on(database.entities()));
        }

        private Course course() {
            var text = new CourseText("fi", "Tietosuoja", "Lue tämä.", "");
            return new Course(
                    course,
                    "tietosuoja",
                    Course.Kind.COURSE,
                    30,
                    new Rhythm.Months(12),
                    14,
                    Optional.of(TODAY.minusDays(90)),
                    Audience.EVERYBODY,
                    Optional.empty(),
                    false,
                    List.of(text));
        }

        private static Interview interview() {
            return new Interview(
                    UUID.randomUUID(),
                    TODAY,
                    "Wilma",
                    Optional.empty(),
                    Participant.TEACHER,
                    List.of("kirjautuminen", "poissaolot"),
                    "Kirjautuminen kestää.",
                    "",
                    true,
                    TODAY.plusYears(1));
        }

        /** Each changes something, and the later ones need the earlier ones. */
        Map<String, Runnable> uses() {
            var uses = new LinkedHashMap<String, Runnable>();
            var unheard = new Told<>();
            uses.put("a policy is published", () -> house.policies().publish(CODE, officer, "Pidä salasanasi."));
            uses.put("people are asked to sign", this::ask);
            uses.put("a policy is signed", () -> house.signing().sign(house.request(ritva, version())));
            uses.put(
                    "somebody asks about a policy",
                    () -> make(Questions.class, unheard).ask(matti, version(), "Saako salasanan kirjoittaa muistiin?"));
            uses.put("somebody is exempted", () -> house.exempt(CODE, Set.of(person(matti)), officer));
            uses.put("an exemption ends", () -> house.endExemption(person(matti), officer));
            uses.put(
                    "the next version is published",
                    () -> house.policies().replace(version(), officer, "Uusi teksti.", Weight.MAJOR));
            uses.put("people are asked anew", this::ask);
            uses.put("it is signed as well", () -> house.signing().sign(house.request(matti, version())));
            uses.put(
                    "personnel is taken in",
                    () -> make(Personnel.class)
                            .register(
                                    List.of(new Unit("ALA", "Alakoulu", "Lågstadiet", "perusopetus", Optional.empty())),
                                    List.of(employee("1001"), employee("1002"))));
            uses.put(
                    "an account is opened",
                    () -> make(Accounts.class)
                            .open("uusi", "oikea hevonen", Set.of(Role.COORDINATOR), Optional.of("1001")));
            uses.put(
                    "somebody guesses a password",
                    () -> make(Accounts.class).signIn("uusi", "väärä", new SignInOrigin("192.0.2.1", "")));
            uses.put(
                    "a role is given",
                    () -> make(Roles.class)
                            .grant(person, Role.UNIT_HEAD, Optional.of(unit), TODAY, Optional.empty(), officer));
            uses.put("a sheet is printed", () -> sheets().make(version(), unit, "fi", ritva));
            uses.put(
                    "a signature on it is entered",
                    () -> sheets().confirm(
                                    sheets().of(version(), unit, ritva)
                                            .getFirst()
                                            .code(),
                                    Map.of(person(officer), Optional.of(TODAY)),
                                    "Kaappi 2",
                                    ritva));
            uses.put("a course is added", () -> trainings().add(course(), officer));
            uses.put(
                    "a course is taken",
                    () -> trainings().complete(person, course, TODAY, Completion.Way.SELF, Optional.empty(), ritva));
            uses.put(
                    "a conversation is logged",
                    () -> make(Interviews.class, WorkforceInTest.on(database.entities()))
                            .log(interview(), officer));
            return uses;
        }

        private static Employee employee(String number) {
            return new Employee(
                    number, "Veera", "Salo", number + "@merikallio.example", "fi", "ALA", "lehtori", true, TODAY);
        }

        private UUID person(UUID account) {
            return UUID.fromString((String) database.entities()
                    .createNativeQuery("select person_id from account where id = ?1")
                    .setParameter(1, account.toString())
                    .getSingleResult());
        }

        void use(Runnable use) {
            house.inTransaction(() -> {
                use.run();
                return true;
            });
        }

        /** Of each table, by what is asked of it: {@code checksum table} or {@code select count(*) from}. */
        Map<String, Long> tables(String question) throws SQLException {
            var answers = new TreeMap<String, Long>();
            try (var connection = database.source().getConnection();
                    var statement = connection.createStatement();
                    var tables = connection.createStatement().executeQuery("show tables")) {
                while (tables.next()) {
                    try (var answer = statement.executeQuery(question + " " + tables.getString(1))) {
                        answer.next();
                        answers.put(
                                tables.getString(1),
                                answer.getLong(answer.getMetaData().getColumnCount()));
                    }
                }
            }
            return answers;
        }
    }

    @Test
    void whatever_call_fails_nothing_is_half_done_and_the_next_try_succeeds() throws SQLException {
        var calm = new City();
        for (var use : calm.uses().values()) {
            calm.use(use);
        }
        var city = new City();
        var faults = 0;
        for (var use : city.uses().entrySet()) {
            var before = city.tables("checksum table");
            city.faults.at(1);
            for (var call = 1; hasFailed(city, use); call++) {
                assertThat(city.tables("checksum table"))
                        .as("%s, call %d failed", use.getKey(), call)
                        .isEqualTo(before);
                faults++;
                city.faults.at(call + 1);
            }
            assertThat(city.tables("checksum table")).as(use.getKey()).isNotEqualTo(before);
        }
        city.faults.at(0);
        System.out.printf(
                "%d uses, %d faults: each one rolled back whole, each use done at last%n",
                city.uses().size(), faults);
        assertThat(faults).isGreaterThan(100);
        assertThat(city.tables("select count(*) from")).isEqualTo(calm.tables("select count(*) from"));
        assertThat(city.house.verdict()).isInstanceOf(Verdict.Sound.class);
        calm.database.close();
        city.database.close();
    }

    /** A fault that nobody noticed would be one that was swallowed. */
    private static boolean hasFailed(City city, Map.Entry<String, Runnable> use) {
        try {
            city.use(use.getValue());
            assertThat(city.faults.hasStruck())
                    .as("%s: a fault was swallowed", use.getKey())
                    .isFalse();
            return false;
        } catch (RuntimeException failure) {
            assertThat(city.faults.hasStruck())
                    .as("%s: %s", use.getKey(), failure)
                    .isTrue();
            return true;
        }
    }
}
