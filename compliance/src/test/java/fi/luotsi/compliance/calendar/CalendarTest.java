package fi.luotsi.compliance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.luotsi.compliance.calendar.Annotation.Published;
import fi.luotsi.compliance.calendar.Annotation.Written;
import fi.luotsi.compliance.calendar.Annotations.Outcome;
import fi.luotsi.compliance.calendar.Period.Kind;
import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.DirectoryInTest;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.compliance.policy.PoliciesInTest;
import fi.luotsi.content.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands beside the curves. */
class CalendarTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final NoteText NOTE = new NoteText("Uusi Wilma", "", "");

    @Test
    void school_years_are_the_laws_and_the_rest_is_configured() {
        var calendar = calendar("""
                term 2026-08-11/2026-12-19, holiday 2026-10-12/2026-10-16
                matriculation 2026-09-14/2026-09-30; holiday 2026-12-24/2026-12-20; party 2026-01-01/2026-01-02""");
        assertThat(calendar.between(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 8, 15)))
                .extracting(Period::kind, Period::from)
                .containsExactly(
                        tuple(Kind.YEAR, LocalDate.of(2026, 8, 1)),
                        tuple(Kind.TERM, LocalDate.of(2026, 8, 11)),
                        tuple(Kind.HOLIDAY, LocalDate.of(2026, 10, 12)),
                        tuple(Kind.YEAR, LocalDate.of(2027, 8, 1)));
        assertThat(calendar.faults()).containsExactly("holiday 2026-12-24/2026-12-20", "party 2026-01-01/2026-01-02");
        assertThat(without().between(DAY, DAY)).hasSize(1);
    }

    private static SchoolCalendar calendar(String written) {
        var calendar = new SchoolCalendar();
        calendar.periods = Optional.of(written);
        return calendar;
    }

    private static SchoolCalendar without() {
        var calendar = new SchoolCalendar();
        calendar.periods = Optional.empty();
        return calendar;
    }

    @Test
    void a_published_policy_tells_its_day_by_itself_and_editors_add_theirs() {
        try (var database = TestDatabase.create("compliance")) {
            var clock = Clock.fixed(Instant.parse("2026-11-27T22:30:00Z"), ZoneOffset.UTC);
            var policies = PoliciesInTest.on(database.entities(), clock, published -> {});
            var annotations = new Annotations();
            annotations.entities = database.entities();
            annotations.policies = policies.policies();
            database.inTransaction(() -> policies.publish("digiturva", UUID.randomUUID(), "Lukitse näyttö."));
            annotations.clock = clock;
            var directory = new DirectoryInTest(database);
            var author = account(directory.open("ritva"), Role.COORDINATOR);
            database.inTransaction(() -> {
                assertThat(annotations.add(author, Optional.of(DAY), new NoteText(" Uusi Wilma ", "Nya Wilma", "")))
                        .isEqualTo(Outcome.DONE);
                assertThat(annotations.add(author, Optional.of(DAY), new NoteText(" ", "Nya Wilma", "")))
                        .isEqualTo(Outcome.EMPTY);
                assertThat(annotations.add(author, Optional.of(DAY), new NoteText("x", "", "x".repeat(201))))
                        .isEqualTo(Outcome.TOO_LONG);
                assertThat(annotations.add(author, Optional.of(DAY.plusDays(2)), NOTE))
                        .as("tomorrow, although it is night here and the next day already")
                        .isEqualTo(Outcome.NO_DAY);
                assertThat(annotations.add(author, Optional.empty(), NOTE)).isEqualTo(Outcome.NO_DAY);
                assertThat(annotations.add(account(UUID.randomUUID(), Role.STAFF), Optional.of(DAY), NOTE))
                        .isEqualTo(Outcome.NOT_ALLOWED);
            });
            var found = database.inTransaction(() -> annotations.between(DAY, DAY.plusDays(1), "sv"));
            assertThat(found).hasSize(2);
            assertThat(found.getFirst())
                    .isInstanceOfSatisfying(
                            Written.class,
                            written -> assertThat(List.of("fi", "sv", "en"))
                                    .extracting(written.text()::in)
                                    .containsExactly("Uusi Wilma", "Nya Wilma", "Uusi Wilma"));
            assertThat(found.getLast())
                    .as("a night in Finland is the next day")
                    .isEqualTo(new Published(DAY.plusDays(1), "Digiturva sv", 1));
            var note = ((Written) found.getFirst()).id();
            var other = account(directory.open("olli"), Role.DPO);
            database.inTransaction(() -> annotations.remove(other, note));
            database.inTransaction(() -> annotations.remove(account(author.id(), Role.STAFF), note));
            assertThat(Annotations.mayRemove(author, found.getFirst())).isTrue();
            assertThat(Annotations.mayRemove(other, found.getFirst())).isFalse();
            assertThat(database.inTransaction(() -> annotations.between(DAY, DAY, "fi")))
                    .as("what others wrote stays")
                    .hasSize(1);
            database.inTransaction(() -> annotations.remove(author, note));
            assertThat(database.inTransaction(() -> annotations.between(DAY, DAY, "fi")))
                    .isEmpty();
            database.inTransaction(() -> annotations.add(author, Optional.of(DAY), NOTE));
            database.inTransaction(() -> database.entities()
                    .createNativeQuery("update account set disabled_at = created_at where id = ?1")
                    .setParameter(1, author.id().toString())
                    .executeUpdate());
            var left = database.inTransaction(() -> annotations.between(DAY, DAY, "fi"))
                    .getFirst();
            assertThat(Annotations.mayRemove(other, left))
                    .as("who wrote it has left")
                    .isTrue();
            database.inTransaction(() -> annotations.remove(other, ((Written) left).id()));
            assertThat(database.inTransaction(() -> annotations.between(DAY, DAY, "fi")))
                    .isEmpty();
        }
    }

    private static Account account(UUID id, Role role) {
        return new Account(id, "kirjaaja", "Kirjaaja", Set.of(role), Optional.empty());
    }
}
