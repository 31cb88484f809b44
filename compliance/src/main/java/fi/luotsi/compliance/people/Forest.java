package fi.luotsi.compliance.people;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All units, each under its parent, as they stand. */
record Forest(List<UnitLine> lines) {
    private static final int DEEPEST = 50;

    static Forest read(EntityManager entities, LocalDate today) {
        return grown(units(entities), people(entities, today));
    }

    /** As it stood at the end of a day. */
    static Forest on(EntityManager entities, LocalDate day) {
        var past = UnitPast.after(entities, day);
        var units = units(entities).stream()
                .map(unit -> past.containsKey(unit.id) ? past.get(unit.id).put(unit) : unit)
                .sorted(Comparator.comparing((StoredUnit unit) -> unit.nameFi).thenComparing(unit -> unit.code))
                .toList();
        return grown(units, people(entities, day));
    }

    private static List<StoredUnit> units(EntityManager entities) {
        return entities.createQuery("select u from StoredUnit u order by u.nameFi, u.code", StoredUnit.class)
                .getResultList();
    }

    private static Forest grown(List<StoredUnit> units, Map<String, Long> people) {
        var children = units.stream().collect(Collectors.groupingBy(unit -> Optional.ofNullable(unit.parentId)));
        var lines = new ArrayList<UnitLine>();
        var codes = units.stream().collect(Collectors.toMap(unit -> unit.id, unit -> unit.code));
        new Planting(children, people, codes, lines).plant(Optional.empty(), 0);
        return new Forest(List.copyOf(lines));
    }

    private record Planting(
            Map<Optional<String>, List<StoredUnit>> children,
            Map<String, Long> people,
            Map<String, String> codes,
            List<UnitLine> lines) {
        void plant(Optional<String> parent, int depth) {
            if (depth > DEEPEST) {
                return;
            }
            for (var unit : children.getOrDefault(parent, List.of())) {
                lines.add(line(unit, depth));
                plant(Optional.of(unit.id), depth + 1);
            }
        }

        private UnitLine line(StoredUnit unit, int depth) {
            var parent = Optional.ofNullable(unit.parentId);
            return new UnitLine(
                    UUID.fromString(unit.id),
                    new Unit(unit.code, unit.nameFi, unit.nameSv, unit.type, parent.map(codes::get)),
                    depth,
                    people.getOrDefault(unit.id, 0L),
                    parent.map(UUID::fromString),
                    Optional.ofNullable(unit.closedOn));
        }
    }

    private static Map<String, Long> people(EntityManager entities, LocalDate day) {
        var people = new HashMap<String, Long>();
        entities.createQuery("""
                        select e.unitId, count(distinct e.personId) from StoredEmployment e
                        where e.startDate <= :day and (e.endDate is null or e.endDate >= :day)
                        group by e.unitId\
                        """, Object[].class)
                .setParameter("day", day)
                .getResultStream()
                .forEach(row -> people.put((String) row[0], (Long) row[1]));
        return people;
    }

    Optional<UnitLine> line(UUID id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    Optional<UUID> withCode(String code) {
        return lines.stream()
                .filter(line -> line.unit().code().equalsIgnoreCase(code))
                .map(UnitLine::id)
                .findFirst();
    }

    List<UnitLine> path(UUID id) {
        var path = new ArrayDeque<UnitLine>();
        for (var line = line(id); line.isPresent(); line = line.get().parent().flatMap(this::line)) {
            path.addFirst(line.get());
        }
        return List.copyOf(path);
    }

    Set<UUID> subtree(UUID id) {
        var found = new LinkedHashSet<UUID>();
        for (var line : lines) {
            if (line.id().equals(id) || line.parent().filter(found::contains).isPresent()) {
                found.add(line.id());
            }
        }
        return found;
    }

    Set<UUID> subtrees(Stream<UUID> ids) {
        return ids.flatMap(id -> subtree(id).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
