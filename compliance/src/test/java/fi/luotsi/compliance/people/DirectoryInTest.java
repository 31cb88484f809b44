package fi.luotsi.compliance.people;

import fi.luotsi.content.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The directory on a database of a test, with one unit. */
public record DirectoryInTest(Directory directory, TestDatabase database) {
    public DirectoryInTest(TestDatabase database) {
        this(directory(database), database);
    }

    private static Directory directory(TestDatabase database) {
        var directory = new Directory() {
            @Override
            public Optional<Contact> contact(UUID id) {
                return database.inTransaction(() -> super.contact(id));
            }

            @Override
            public Optional<Contact> contactOf(UUID person) {
                return database.inTransaction(() -> super.contactOf(person));
            }
        };
        directory.entities = database.entities();
        var personnel = new Personnel();
        personnel.entities = database.entities();
        database.inTransaction(() -> personnel.register(
                List.of(new Unit("KES", "Keskuskoulu", "Centralskolan", "perusopetus", Optional.empty())), List.of()));
        return directory;
    }

    /** Somebody of the staff, with an account of the same name; its identity. */
    public UUID open(String name) {
        return database.inTransaction(() -> {
            var unit = database.entities()
                    .createQuery("select u from StoredUnit u where u.code = 'KES'", StoredUnit.class)
                    .getSingleResult();
            var person = new StoredPerson();
            person.id = UUID.randomUUID().toString();
            person.number = name;
            person.givenName = name;
            person.familyName = "Virta";
            person.email = name + "@merikallio.example";
            person.language = "fi";
            entities().persist(person);
            entities().flush();
            var employment = new StoredEmployment();
            employment.id = UUID.randomUUID().toString();
            employment.personId = person.id;
            employment.unitId = unit.id;
            employment.jobTitle = "luokanopettaja";
            employment.startDate = LocalDate.of(2020, 8, 1);
            entities().persist(employment);
            entities().flush();
            var account = new StoredAccount();
            account.id = UUID.randomUUID().toString();
            account.login = name;
            account.personId = person.id;
            account.createdAt = Instant.now();
            entities().persist(account);
            return UUID.fromString(account.id);
        });
    }

    private EntityManager entities() {
        return database.entities();
    }

    public UUID person(UUID account) {
        return database.inTransaction(() -> UUID.fromString(
                Objects.requireNonNull(entities().find(StoredAccount.class, account.toString()).personId)));
    }

    public void disable(UUID account) {
        execute("update account set disabled_at = utc_timestamp() where id = ?1", account);
    }

    public void delete(UUID account) {
        execute("delete from role_grant where account_id = ?1", account);
        execute("delete from account where id = ?1", account);
    }

    private void execute(String sql, UUID account) {
        database.inTransaction(() -> {
            entities()
                    .createNativeQuery(sql)
                    .setParameter(1, account.toString())
                    .executeUpdate();
        });
    }
}
