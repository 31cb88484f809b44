package fi.luotsi.compliance.people;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tree of units as it stood on a day. */
class UnitsThenTest {
    private static final LocalDate MOVED = LocalDate.of(2022, 5, 4);

    private final TestDatabase database = TestDatabase.create("compliance");
    private final Units units = new Units();
    private UUID north;
    private UUID south;
    private UUID school;

    @BeforeEach
    void found() {
        units.entities = database.entities();
        north = add(unit("P", "Pohjoinen", "palvelualue"), Optional.empty());
        south = add(unit("E", "Etelä", "palvelualue"), Optional.empty());
        school = add(unit("K", "Koulu", "perusopetus"), Optional.of(north));
    }

    @AfterEach
    void end() {
        database.close();
    }

    private static Unit unit(String code, String name, String type) {
        return new Unit(code, name, name, type, Optional.empty());
    }

    private UUID add(Unit unit, Optional<UUID> parent) {
        return ((Units.Saving.Saved) database.inTransaction(() -> units.add(unit, parent))).id();
    }

    /** At nine in the morning, in Finland. */
    private void change(String name, UUID parent, LocalDate day) {
        database.inTransaction(() -> units.change(school, unit("K", name, "perusopetus"), Optional.of(parent)));
        database.inTransaction(() -> {
            database.entities()
                    .createNativeQuery(
                            "update unit_past set changed_at = ?1 where changed_at > now() - interval 1 hour")
                    .setParameter(1, day.atTime(6, 0))
                    .executeUpdate();
        });
    }

    private List<String> on(LocalDate day) {
        return database.inTransaction(() -> units.treeOn(day)).stream()
                .filter(line -> line.id().equals(school))
                .map(line -> line.unit().nameFi() + "/" + line.unit().parent().orElse("") + "/" + line.depth())
                .toList();
    }

    @Test
    void a_day_sees_the_name_and_the_place_of_that_day() {
        change("Koulu", south, MOVED);
        change("Uusi koulu", south, MOVED.plusYears(1));
        change("Uusi koulu", north, MOVED.plusYears(2));
        assertThat(on(MOVED.minusDays(1))).containsExactly("Koulu/P/1");
        assertThat(on(MOVED)).as("at the end of the day").containsExactly("Koulu/E/1");
        assertThat(on(MOVED.plusYears(1))).containsExactly("Uusi koulu/E/1");
        assertThat(on(MOVED.plusYears(3))).containsExactly("Uusi koulu/P/1");
    }

    @Test
    void what_changes_nothing_is_not_remembered() {
        change("Koulu", north, MOVED);
        database.inTransaction(() -> units.close(school));
        List<?> remembered = database.inTransaction(() -> database.entities()
                .createNativeQuery("select unit_id from unit_past")
                .getResultList());
        assertThat(remembered).isEmpty();
    }
}
