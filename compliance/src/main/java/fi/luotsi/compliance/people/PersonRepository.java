package fi.luotsi.compliance.people;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The queries of people and where they work. */
class PersonRepository {
    private final EntityManager entities;

    PersonRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<String> name(String personId) {
        return Optional.ofNullable(entities.find(StoredPerson.class, personId))
                .map(person -> person.givenName + " " + person.familyName);
    }

    /** Whether somebody else bears the name of this person. */
    boolean hasNamesake(String personId) {
        return !entities.createQuery("""
                        select o.id from StoredPerson o join StoredPerson p on p.id = :person
                        where o.id <> p.id and o.givenName = p.givenName and o.familyName = p.familyName""", String.class)
                .setParameter("person", personId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Optional<Contact> contact(String personId, LocalDate day) {
        return unitName(personId, day)
                .map(employed -> entities.find(StoredPerson.class, personId))
                .filter(person -> !person.email.isEmpty())
                .map(person -> new Contact(person.email, person.language));
    }

    List<String> reachable(LocalDate day) {
        return entities.createQuery("""
                        select distinct p.id from StoredPerson p join StoredEmployment e on e.personId = p.id
                        where p.email <> '' and e.startDate <= :day and (e.endDate is null or e.endDate >= :day)""", String.class).setParameter("day", day).getResultList();
    }

    Optional<String> unitName(String personId, LocalDate day) {
        return entities.createQuery("""
                        select u.nameFi from StoredEmployment e join StoredUnit u on u.id = e.unitId
                        where e.personId = :person and e.startDate <= :day and (e.endDate is null or e.endDate >= :day)
                        order by e.startDate desc""", String.class)
                .setParameter("person", personId)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<String> unitId(String personId, LocalDate day) {
        return entities.createQuery("""
                        select e.unitId from StoredEmployment e
                        where e.personId = :person and e.startDate <= :day and (e.endDate is null or e.endDate >= :day)
                        order by e.startDate desc""", String.class)
                .setParameter("person", personId)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<String> unitType(String personId, LocalDate day) {
        return entities.createQuery("""
                        select u.type from StoredEmployment e join StoredUnit u on u.id = e.unitId
                        where e.personId = :person and e.startDate <= :day and (e.endDate is null or e.endDate >= :day)
                        order by e.startDate desc""", String.class)
                .setParameter("person", personId)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<Colleague> colleagues(List<String> beginnings, LocalDate day, int most) {
        var query = entities.createQuery(
                        """
                        select a.id, p.givenName, p.familyName, u.nameFi from StoredAccount a
                        join StoredPerson p on p.id = a.personId
                        join StoredEmployment e on e.personId = p.id
                        join StoredUnit u on u.id = e.unitId
                        where a.disabledAt is null
                        and e.startDate <= :day and (e.endDate is null or e.endDate >= :day)
                        and %s
                        order by p.familyName, p.givenName, p.id, e.startDate desc""".formatted(IntStream.range(0, beginnings.size())
                                .mapToObj("""
                                (p.givenName like :word%1$d escape '!' or p.familyName like :word%1$d escape '!')"""::formatted)
                                .collect(Collectors.joining(" and "))),
                        Object[].class)
                .setParameter("day", day)
                .setMaxResults(most);
        IntStream.range(0, beginnings.size())
                .forEach(place -> query.setParameter("word" + place, beginning(beginnings.get(place))));
        return query
                .getResultStream()
                .map(row -> new Colleague(
                        UUID.fromString((String) row[0]), row[1] + " " + row[2], Optional.of((String) row[3])))
                .collect(Collectors.toMap(
                        Colleague::account, Function.identity(), (latest, older) -> latest, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static String beginning(String word) {
        return word.replaceAll("[!%_]", "!$0") + "%";
    }

    Optional<String> workingAs(String jobTitle) {
        return entities.createQuery("""
                        select p.number from StoredPerson p join StoredEmployment e on e.personId = p.id
                        where e.jobTitle = :title order by p.number""", String.class)
                .setParameter("title", jobTitle)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<String> withNumber(String number) {
        return entities.createQuery("select p.id from StoredPerson p where p.number = :number", String.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }
}
