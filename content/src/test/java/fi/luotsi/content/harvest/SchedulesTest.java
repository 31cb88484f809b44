package fi.luotsi.content.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.Audience;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.library.LibraryInTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchedulesTest {
    private static final Instant MORNING = Instant.parse("2026-11-26T06:00:00Z");

    private final TestDatabase database = TestDatabase.create("content");
    private final Schedules schedules = new Schedules();
    private SourceId source;

    @BeforeEach
    void begin() {
        schedules.entities = database.entities();
        var catalogue = new LibraryInTest(database.entities()).catalogue();
        source = database.inTransaction(() -> catalogue.add(
                        Source.Kind.FOLDER,
                        "/srv/ohjeet",
                        LocalName.same("Ohjeet"),
                        Audience.STAFF,
                        PublicityClass.INTERNAL,
                        "Rehtori"))
                .id();
        at(Duration.ZERO);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void a_source_is_due_when_its_hours_are_over_and_a_little_by_chance() {
        set(24);
        at(Duration.ofHours(23));
        assertThat(due()).isEmpty();
        at(Duration.ofHours(24).plusMinutes(145));
        assertThat(due()).containsExactly(source);
        assertThat(due()).isEmpty();
        at(Duration.ofHours(60));
        assertThat(due()).containsExactly(source);
    }

    @Test
    void without_hours_nothing_is_due() {
        set(6);
        assertThat(database.inTransaction(() -> schedules.everyHours(source))).isEqualTo(6);
        set(0);
        assertThat(database.inTransaction(() -> schedules.everyHours(source))).isZero();
        at(Duration.ofDays(30));
        assertThat(due()).isEmpty();
    }

    @Test
    void of_two_portals_one_takes_a_source_that_is_due() {
        set(1);
        at(Duration.ofHours(3));
        var other = new Schedules();
        other.entities = database.another();
        other.clock = schedules.clock;
        other.entities.getTransaction().begin();
        assertThat(other.entities
                        .createQuery("select s from StoredSchedule s", StoredSchedule.class)
                        .getResultList())
                .hasSize(1);

        assertThat(due()).containsExactly(source);

        assertThat(other.takeDue()).isEmpty();
        other.entities.getTransaction().rollback();
    }

    private void set(int hours) {
        database.inTransaction(() -> schedules.set(source, hours));
    }

    private List<SourceId> due() {
        return database.inTransaction(schedules::takeDue);
    }

    private void at(Duration later) {
        schedules.clock = Clock.fixed(MORNING.plus(later), ZoneOffset.UTC);
    }
}
