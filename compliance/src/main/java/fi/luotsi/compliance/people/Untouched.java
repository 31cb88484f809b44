package fi.luotsi.compliance.people;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the register still is as some steps left it, so that taking them back loses nothing else. */
record Untouched(EntityManager entities) {
    boolean since(List<Step> steps) {
        var people = new HashMap<String, Standing>();
        var periods = new HashMap<String, PeriodData>();
        new Register(entities).all().values().forEach(standing -> {
            people.put(standing.id(), standing);
            standing.periods().forEach(period -> periods.put(period.id(), period.data()));
        });
        var added = added(steps);
        return steps.stream().allMatch(step -> holds(step, people, periods, added));
    }

    private boolean holds(Step step, Map<String, Standing> people, Map<String, PeriodData> periods, Set<String> added) {
        return switch (step) {
            case Step.NewUnit unit -> !isUsed(unit.id(), added);
            case Step.NewPerson person -> {
                var now = people.get(person.id());
                yield now != null
                        && now.person().equals(person.after())
                        && now.periods().stream().allMatch(period -> added.contains(period.id()))
                        && !hasRights(person.id());
            }
            case Step.ChangedPerson person ->
                people.containsKey(person.id())
                        && people.get(person.id()).person().equals(person.after());
            case Step.NewPeriod period -> period.after().equals(periods.get(period.id()));
            case Step.ChangedPeriod period -> period.after().equals(periods.get(period.id()));
        };
    }

    private static Set<String> added(List<Step> steps) {
        return steps.stream()
                .map(step -> switch (step) {
                    case Step.NewUnit unit -> unit.id();
                    case Step.NewPeriod period -> period.id();
                    case Step.NewPerson person -> person.id();
                    case Step.ChangedPerson person -> "";
                    case Step.ChangedPeriod period -> "";
                })
                .collect(Collectors.toCollection(HashSet::new));
    }

    private boolean hasRights(String personId) {
        return count("select count(a) from StoredAccount a where a.personId = :id", personId) > 0
                || count("select count(p) from StoredProvision p where p.personId = :id", personId) > 0
                || count("select count(g) from StoredRoleGrant g where g.personId = :id", personId) > 0;
    }

    private boolean isUsed(String unitId, Set<String> added) {
        return !added.containsAll(ids("select e.id from StoredEmployment e where e.unitId = :id", unitId))
                || !added.containsAll(ids("select u.id from StoredUnit u where u.parentId = :id", unitId))
                || count("select count(g) from StoredRoleGrant g where g.unitId = :id", unitId) > 0;
    }

    private List<String> ids(String query, String id) {
        return asked(entities.createQuery(query, String.class), id).getResultList();
    }

    private long count(String query, String id) {
        return asked(entities.createQuery(query, Long.class), id).getSingleResult();
    }

    /** Without looking for changes first: there are none yet, and among thousands of rows that takes long. */
    private static <T> TypedQuery<T> asked(TypedQuery<T> query, String id) {
        return query.setParameter("id", id).setFlushMode(FlushModeType.COMMIT);
    }
}
