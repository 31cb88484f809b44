package fi.luotsi.compliance.training;

import jakarta.persistence.EntityManager;

/** Trainings on a database of a test. */
public final class TrainingsInTest {
    private TrainingsInTest() {}

    public static Trainings on(EntityManager entities) {
        var trainings = new Trainings();
        trainings.entities = entities;
        return trainings;
    }
}
