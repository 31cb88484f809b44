package fi.luotsi.compliance.people;

import fi.luotsi.compliance.personnelfile.Span;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads people with their periods, all at once or one. */
record Register(EntityManager entities) {
    private static final Comparator<Standing.Period> BY_START = Comparator.comparing(
                    (Standing.Period period) -> period.data().start())
            .thenComparing(Standing.Period::id);

    /** Everybody by number. */
    Map<String, Standing> all() {
        var leaves = leaves(all(StoredLeave.class));
        var units = codes();
        var periods =
                all(StoredEmployment.class).stream().collect(Collectors.groupingBy(employment -> employment.personId));
        return all(StoredPerson.class).stream()
                .map(person -> standing(person, periods.getOrDefault(person.id, List.of()), leaves, units))
                .collect(Collectors.toMap(standing -> standing.person().number(), standing -> standing));
    }

    Optional<Standing> one(String personId) {
        return Optional.ofNullable(entities.find(StoredPerson.class, personId)).map(person -> {
            var periods = entities.createQuery(
                            "select e from StoredEmployment e where e.personId = :person", StoredEmployment.class)
                    .setParameter("person", personId)
                    .getResultList();
            var leaves = entities.createQuery("""
                            select l from StoredLeave l where l.employmentId in
                            (select e.id from StoredEmployment e where e.personId = :person)""", StoredLeave.class)
                    .setParameter("person", personId)
                    .getResultList();
            return standing(person, periods, leaves(leaves), codes());
        });
    }

    /** The code of each unit by identity. */
    Map<String, String> codes() {
        return all(StoredUnit.class).stream().collect(Collectors.toMap(unit -> unit.id, unit -> unit.code));
    }

    private static Map<String, List<Span>> leaves(List<StoredLeave> stored) {
        return stored.stream()
                .sorted(Comparator.comparing((StoredLeave leave) -> leave.startDate))
                .collect(Collectors.groupingBy(
                        leave -> leave.employmentId,
                        Collectors.mapping(
                                leave -> new Span(leave.startDate, Optional.ofNullable(leave.endDate)),
                                Collectors.toList())));
    }

    private static Standing standing(
            StoredPerson person,
            List<StoredEmployment> periods,
            Map<String, List<Span>> leaves,
            Map<String, String> units) {
        return new Standing(
                person.id,
                new PersonData(
                        person.number,
                        person.givenName,
                        person.familyName,
                        person.email,
                        person.language,
                        person.origin),
                periods.stream()
                        .map(period -> new Standing.Period(period.id, data(period, leaves, units)))
                        .sorted(BY_START)
                        .toList());
    }

    private static PeriodData data(StoredEmployment period, Map<String, List<Span>> leaves, Map<String, String> units) {
        return new PeriodData(
                units.getOrDefault(period.unitId, ""),
                period.jobTitle,
                period.teaching,
                period.sharePercent,
                period.substitute,
                period.startDate,
                Optional.ofNullable(period.endDate),
                leaves.getOrDefault(period.id, List.of()));
    }

    private <T> List<T> all(Class<T> type) {
        return entities.createQuery("select e from " + type.getSimpleName() + " e", type)
                .getResultList();
    }
}
