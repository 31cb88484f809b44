package fi.luotsi.compliance.people;

import fi.luotsi.compliance.people.Worker.Work;
import fi.luotsi.compliance.personnelfile.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All who ever worked here, with where and when: what duties and figures are calculated from. */
@ApplicationScoped
@Transactional
public class Workforce {
    private static final String PERIODS = """
        select e.id, e.personId, e.unitId, e.jobTitle, e.teaching, e.substitute, e.startDate, e.endDate
        from StoredEmployment e
        """;
    private static final String LEAVES = "select l.employmentId, l.startDate, l.endDate from StoredLeave l ";

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    public List<Worker> everybody() {
        return workers(entities.createQuery(PERIODS, Object[].class), entities.createQuery(LEAVES, Object[].class));
    }

    public Optional<Worker> worker(UUID person) {
        var periods = entities.createQuery(PERIODS + "where e.personId = :person", Object[].class)
                .setParameter("person", person.toString());
        var leaves = entities.createQuery(LEAVES + """
            where l.employmentId in
            (select e.id from StoredEmployment e where e.personId = :person)\
            """, Object[].class).setParameter("person", person.toString());
        return workers(periods, leaves).stream().findFirst();
    }

    /** The person who has the account, unless it was closed. */
    public Optional<UUID> personOf(UUID account) {
        return new AccountRepository(entities).personOf(account.toString()).map(UUID::fromString);
    }

    public Optional<PersonData> person(UUID id) {
        return new Register(entities).one(id.toString()).map(Standing::person);
    }

    /** The city's own code of a unit. */
    public String unitCode(UUID unit) {
        return Optional.ofNullable(entities.find(StoredUnit.class, unit.toString()))
                .map(found -> found.code)
                .orElse("");
    }

    /** The names of these people, by identity. */
    public Map<UUID, String> names(Set<UUID> people) {
        return people.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select p.id, p.givenName, p.familyName from StoredPerson p where p.id in :people",
                                Object[].class)
                        .setParameter(
                                "people", people.stream().map(UUID::toString).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(
                                row -> UUID.fromString((String) row[0]), row -> row[1] + " " + row[2]));
    }

    public WhoIsWho whoIsWho() {
        return new WhoIsWho(entities.createQuery(
                        "select p.id, p.number, p.email, p.givenName, p.familyName from StoredPerson p", Object[].class)
                .getResultStream()
                .map(row -> new WhoIsWho.Known(
                        UUID.fromString((String) row[0]), (String) row[1], (String) row[2], (String) row[3], (String)
                                row[4]))
                .toList());
    }

    /** Rows, not entities: of thousands of people nothing is changed here. */
    private List<Worker> workers(TypedQuery<Object[]> periods, TypedQuery<Object[]> leaves) {
        var away = new HashMap<String, List<Span>>();
        for (var leave : leaves.getResultList()) {
            away.computeIfAbsent((String) leave[0], period -> new ArrayList<>()).add(span(leave[1], leave[2]));
        }
        var units = units();
        var works = new HashMap<String, List<Work>>();
        for (var period : periods.getResultList()) {
            var ofPerson = works.computeIfAbsent((String) period[1], person -> new ArrayList<>());
            var span = span(period[6], period[7]);
            if (span.end().filter(end -> end.isBefore(span.start())).isEmpty()) {
                ofPerson.add(work(period, span, away, units));
            }
        }
        return works.entrySet().stream()
                .map(person -> new Worker(UUID.fromString(person.getKey()), person.getValue()))
                .toList();
    }

    private record Place(UUID id, String code, String type, Set<UUID> area) {}

    private Map<String, Place> units() {
        var stored = entities.createQuery("select u from StoredUnit u", StoredUnit.class)
                .getResultStream()
                .collect(Collectors.toMap(unit -> unit.id, unit -> unit));
        return stored.values().stream()
                .collect(Collectors.toMap(
                        unit -> unit.id,
                        unit -> new Place(UUID.fromString(unit.id), unit.code, unit.type, area(unit, stored))));
    }

    private static Set<UUID> area(StoredUnit unit, Map<String, StoredUnit> units) {
        var area = new HashSet<UUID>();
        var next = Optional.of(unit);
        while (next.isPresent() && area.add(UUID.fromString(next.get().id))) {
            next = next.flatMap(below -> Optional.ofNullable(below.parentId)).map(units::get);
        }
        return Set.copyOf(area);
    }

    private static Span span(Object start, @Nullable Object end) {
        return new Span((LocalDate) start, Optional.ofNullable((LocalDate) end));
    }

    private static Work work(Object[] period, Span span, Map<String, List<Span>> away, Map<String, Place> units) {
        var place = Objects.requireNonNull(units.get((String) period[2]), "a period in no unit");
        return new Work(
                place.id(),
                place.code(),
                place.area(),
                place.type(),
                (String) period[3],
                (Boolean) period[4],
                (Boolean) period[5],
                span,
                away.getOrDefault((String) period[0], List.of()));
    }
}
