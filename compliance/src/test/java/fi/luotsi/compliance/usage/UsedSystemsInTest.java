package fi.luotsi.compliance.usage;

import fi.luotsi.compliance.people.WorkforceInTest;
import jakarta.persistence.EntityManager;

/** Systems whose use is counted on a database of a test. */
public final class UsedSystemsInTest {
    private UsedSystemsInTest() {}

    public static UsedSystems on(EntityManager entities) {
        var systems = new UsedSystems();
        systems.entities = entities;
        systems.units = WorkforceInTest.units(entities);
        return systems;
    }
}
