package fi.luotsi.compliance.people;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Who may what on a database of a test: roles, and the accounts that have them. */
public record RightsInTest(EntityManager entities, Roles roles, Directory directory) {
    public static RightsInTest on(EntityManager entities, Clock clock) {
        var roles = new Roles();
        roles.entities = entities;
        roles.clock = clock;
        var directory = new Directory();
        directory.entities = entities;
        directory.clock = clock;
        return new RightsInTest(entities, roles, directory);
    }

    public void give(UUID person, Role role, Optional<UUID> unit) {
        roles.grant(person, role, unit, LocalDate.of(2026, 1, 1), Optional.empty(), person)
                .ifPresent(problem -> {
                    throw new IllegalStateException(problem.name());
                });
    }

    /** The identity of a new unit on its own. */
    public UUID unit(String code) {
        var unit = new StoredUnit();
        unit.id = UUID.randomUUID().toString();
        unit.code = code;
        unit.nameFi = code;
        unit.nameSv = code;
        unit.type = "varhaiskasvatus";
        entities.persist(unit);
        return UUID.fromString(unit.id);
    }

    public UUID withCode(String code) {
        return UUID.fromString(entities.createQuery("select u.id from StoredUnit u where u.code = :code", String.class)
                .setParameter("code", code)
                .getSingleResult());
    }
}
