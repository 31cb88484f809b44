package fi.luotsi.compliance.people;

import fi.luotsi.compliance.people.Worker.Work;
import fi.luotsi.compliance.personnelfile.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All who ever worked here, with where and when: what duties and figures are calculated from. */
@ApplicationScoped
@Transactional
public class Workforce {
    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    public List<Worker> everybody() {
        var periods = entities.createQuery("select e from StoredEmployment e", StoredEmployment.class);
        var leaves = entities.createQuery("select l from StoredLeave l", StoredLeave.class);
        return workers(periods, leaves);
    }

    public Optional<Worker> worker(UUID person) {
        var periods = entities.createQuery(
                        "select e from StoredEmployment e where e.personId = :person", StoredEmployment.class)
                .setParameter("person", person.toString());
        var leaves = entities.createQuery("""
                        select l from StoredLeave l where l.employmentId in
                        (select e.id from StoredEmployment e where e.personId = :person)""", StoredLeave.class).setParameter("person", person.toString());
        return workers(periods, leaves).stream().findFirst();
    }

    /** The person who has the account, unless it was closed. */
    public Optional<UUID> personOf(UUID account) {
        return new AccountRepository(entities)
                .byId(account.toString())
                .flatMap(found -> Optional.ofNullable(found.personId))
                .map(UUID::fromString);
    }

    public Optional<PersonData> person(UUID id) {
        return new Register(entities).one(id.toString()).map(Standing::person);
    }

    /** The names of these people, by identity. */
    public Map<UUID, String> names(Set<UUID> people) {
        var names = new HashMap<UUID, String>();
        for (var id : people) {
            new PersonRepository(entities).name(id.toString()).ifPresent(name -> names.put(id, name));
        }
        return names;
    }

    private List<Worker> workers(TypedQuery<StoredEmployment> periods, TypedQuery<StoredLeave> leaves) {
        var away = leaves.getResultStream()
                .collect(Collectors.groupingBy(
                        leave -> leave.employmentId,
                        Collectors.mapping(
                                leave -> new Span(leave.startDate, Optional.ofNullable(leave.endDate)),
                                Collectors.toList())));
        var units = units();
        return periods.getResultStream().collect(Collectors.groupingBy(period -> period.personId)).entrySet().stream()
                .map(person -> new Worker(
                        UUID.fromString(person.getKey()),
                        person.getValue().stream()
                                .filter(period -> period.endDate == null || !period.endDate.isBefore(period.startDate))
                                .map(period -> work(period, away.getOrDefault(period.id, List.of()), units))
                                .toList()))
                .toList();
    }

    private record Place(String code, String type, Optional<UUID> parent) {}

    private Map<UUID, Place> units() {
        return entities.createQuery("select u from StoredUnit u", StoredUnit.class)
                .getResultStream()
                .collect(Collectors.toMap(
                        unit -> UUID.fromString(unit.id),
                        unit -> new Place(
                                unit.code,
                                unit.type,
                                Optional.ofNullable(unit.parentId).map(UUID::fromString))));
    }

    private static Set<UUID> area(UUID unit, Map<UUID, Place> units) {
        var area = new HashSet<UUID>();
        var next = Optional.of(unit);
        while (next.isPresent() && area.add(next.get())) {
            next = Optional.ofNullable(units.get(next.get())).flatMap(Place::parent);
        }
        return area;
    }

    private static Work work(StoredEmployment period, List<Span> leaves, Map<UUID, Place> units) {
        var unit = UUID.fromString(period.unitId);
        var place = units.getOrDefault(unit, new Place("", "", Optional.empty()));
        return new Work(
                unit,
                place.code(),
                area(unit, units),
                place.type(),
                period.jobTitle,
                period.teaching,
                period.substitute,
                new Span(period.startDate, Optional.ofNullable(period.endDate)),
                leaves);
    }
}
