package fi.luotsi.compliance.warehouse;

import fi.luotsi.compliance.policy.PoliciesInTest;
import fi.luotsi.compliance.training.TrainingsInTest;
import fi.luotsi.compliance.usage.UsedSystemsInTest;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** The data store on a database of a test. */
public final class WarehouseInTest {
    private WarehouseInTest() {}

    public static Warehouse on(EntityManager entities, FigureSource source) {
        var warehouse = new Warehouse();
        warehouse.entities = entities;
        warehouse.policies =
                PoliciesInTest.on(entities, Clock.systemUTC(), published -> {}).policies();
        warehouse.trainings = TrainingsInTest.on(entities);
        warehouse.systems = UsedSystemsInTest.on(entities);
        warehouse.sources(List.of(source));
        return warehouse;
    }
}
