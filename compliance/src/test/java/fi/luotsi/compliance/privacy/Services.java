package fi.luotsi.compliance.privacy;

import fi.luotsi.content.Told;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.time.Clock;
import java.util.Arrays;

/** Makes services of several packages as the container would, with their database and clock. */
public final class Services {
    private Services() {}

    public static <T> T make(Class<T> type, EntityManager entities, Clock clock, Object... others) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            var service = constructor.newInstance();
            for (var field : type.getDeclaredFields()) {
                set(service, field, entities, clock, others);
            }
            return service;
        } catch (ReflectiveOperationException strange) {
            throw new IllegalStateException(strange);
        }
    }

    private static void set(Object service, Field field, EntityManager entities, Clock clock, Object... others)
            throws IllegalAccessException {
        field.setAccessible(true);
        if (field.getType() == EntityManager.class) {
            field.set(service, entities);
        } else if (field.getType() == Clock.class) {
            field.set(service, clock);
        } else {
            for (var other : Arrays.asList(others)) {
                if (field.getType().isInstance(other)) {
                    field.set(service, other);
                }
            }
        }
    }

    /** Erasures with all that they need. */
    static Erasures erasures(EntityManager entities, Clock clock) {
        var subjects = make(fi.luotsi.compliance.people.DataSubjects.class, entities, clock);
        return make(
                Erasures.class,
                entities,
                clock,
                make(PersonalData.class, entities, clock, new Told<>()),
                subjects,
                make(Holds.class, entities, clock, subjects),
                make(fi.luotsi.compliance.people.PersonnelFiles.class, entities, clock));
    }
}
