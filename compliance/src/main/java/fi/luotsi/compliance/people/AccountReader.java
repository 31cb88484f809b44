package fi.luotsi.compliance.people;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Reads accounts as they count on a day. The account of a person who does not work here on that day is nobody. */
record AccountReader(EntityManager entities, LocalDate day) {
    Optional<Account> read(StoredAccount stored) {
        var person = stored.personId;
        if (person == null) {
            return Optional.of(account(stored, stored.shownName(), Optional.empty()));
        }
        var persons = new PersonRepository(entities);
        return persons.unitName(person, day)
                .map(unit -> account(stored, persons.name(person).orElse(stored.shownName()), Optional.of(unit)));
    }

    private Account account(StoredAccount stored, String name, Optional<String> unit) {
        var roles = new RoleRepository(entities).inForce(stored, day);
        if (unit.isPresent()) {
            roles.add(Role.STAFF);
        }
        return new Account(UUID.fromString(stored.id), stored.login, name, roles, unit);
    }
}
