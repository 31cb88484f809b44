package fi.luotsi.compliance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Everybody of whom something is held: who works here, who ever did, and accounts of others. */
@ApplicationScoped
@Transactional
public class DataSubjects {
    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    /** By the beginnings of names, by number, by login. */
    public List<DataSubject> find(String words, int most) {
        if (words.isBlank()) {
            return List.of();
        }
        var question = new Personnel.Question(words, Optional.empty(), Optional.empty());
        var persons = new PersonnelQuery(entities, question, Optional.empty())
                .find(0, most).lines().stream().map(line -> line.person().toString());
        return Stream.concat(persons, byAccount(words.strip(), most))
                .distinct()
                .flatMap(id -> find(UUID.fromString(id)).stream())
                .limit(most)
                .toList();
    }

    private Stream<String> byAccount(String words, int most) {
        return entities.createQuery("""
                        select a from StoredAccount a
                        where a.login like :words escape '!' or a.displayName like :words escape '!' order by a.login""", StoredAccount.class)
                .setParameter("words", words.replaceAll("[!%_]", "!$0") + "%")
                .setMaxResults(most)
                .getResultStream()
                .map(account -> Optional.ofNullable(account.personId).orElse(account.id));
    }

    /** By the identity of a person, or of an account. */
    public Optional<DataSubject> find(UUID id) {
        var account = Optional.ofNullable(entities.find(StoredAccount.class, id.toString()));
        var person = account.isPresent()
                ? account.flatMap(found -> Optional.ofNullable(found.personId))
                : Optional.of(id.toString());
        return person.isPresent() ? person.flatMap(this::person) : account.map(DataSubjects::withoutPerson);
    }

    private Optional<DataSubject> person(String id) {
        var persons = new PersonRepository(entities);
        var accounts = new AccountRepository(entities).ofPerson(id);
        return persons.name(id)
                .map(name -> new DataSubject(
                        UUID.fromString(id),
                        Optional.of(UUID.fromString(id)),
                        name,
                        accounts.stream()
                                .map(account -> UUID.fromString(account.id))
                                .toList(),
                        accounts.stream().map(account -> account.login).toList(),
                        persons.unitName(id, City.today(clock))));
    }

    private static DataSubject withoutPerson(StoredAccount account) {
        var id = UUID.fromString(account.id);
        return new DataSubject(
                id, Optional.empty(), account.shownName(), List.of(id), List.of(account.login), Optional.empty());
    }

    /** Whether the portal would be left without an administrator. */
    public boolean isLastAdministrator(DataSubject subject) {
        var last = new LastAdministrator(entities, City.today(clock));
        return subject.accounts().stream()
                .flatMap(id -> new AccountRepository(entities).byId(id.toString()).stream())
                .anyMatch(last::is);
    }

    /** Locks somebody until the transaction ends, so that two do not work on them at once. */
    public Optional<DataSubject> lock(UUID id) {
        for (var table : List.of("person", "account")) {
            entities.createNativeQuery("select id from " + table + " where id = ?1 for update")
                    .setParameter(1, id.toString())
                    .getResultList();
        }
        entities.clear();
        return find(id);
    }
}
