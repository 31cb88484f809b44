package fi.luotsi.compliance.people;

import jakarta.persistence.EntityManager;

/** The workforce on a database of a test. */
public final class WorkforceInTest {
    private WorkforceInTest() {}

    public static Workforce on(EntityManager entities) {
        var workforce = new Workforce();
        workforce.entities = entities;
        return workforce;
    }

    public static Units units(EntityManager entities) {
        var units = new Units();
        units.entities = entities;
        return units;
    }

    public static Personnel personnel(EntityManager entities) {
        var personnel = new Personnel();
        personnel.entities = entities;
        return personnel;
    }
}
