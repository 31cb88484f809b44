package fi.luotsi.compliance.people;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The units on a database of a test. */
public final class UnitsInTest {
    private UnitsInTest() {}

    public static Units on(EntityManager entities, Clock clock) {
        var units = new Units();
        units.entities = entities;
        units.clock = clock;
        return units;
    }

    /** Adds a unit; its identity. */
    public static UUID add(Units units, String code, Optional<UUID> parent) {
        var saved = units.add(new Unit(code, code, code, "perusopetus", Optional.empty()), parent);
        return ((Units.Saving.Saved) saved).id();
    }
}
