package fi.luotsi.compliance.usage;

import fi.luotsi.compliance.people.Worker;
import fi.luotsi.compliance.people.Worker.Work;
import fi.luotsi.compliance.usage.UsedSystem.Base;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who may use something in a month, each in one unit: where their latest work of that month is. So units add up without overlap.
 *
 * @param people their units
 */
record Entitled(Map<UUID, UUID> people) {
    static Entitled of(List<Worker> workers, YearMonth month, Base base) {
        var people = new HashMap<UUID, UUID>();
        for (var worker : workers) {
            latest(worker, month)
                    .filter(work -> base != Base.TEACHING || work.teaching())
                    .ifPresent(work -> people.put(worker.person(), work.unit()));
        }
        return new Entitled(Map.copyOf(people));
    }

    private static Optional<Work> latest(Worker worker, YearMonth month) {
        return worker.works().stream()
                .filter(work -> !work.span().start().isAfter(month.atEndOfMonth()))
                .filter(work -> work.span()
                        .end()
                        .filter(end -> end.isBefore(month.atDay(1)))
                        .isEmpty())
                .max(Comparator.comparing((Work work) -> work.span().start()).thenComparing(Work::unit));
    }

    /** How many in each unit. */
    Map<UUID, Integer> byUnit() {
        return count(people.values());
    }

    /** Of each unit: how many of these. */
    Map<UUID, Tally> tallies(Set<UUID> active) {
        return tallies(
                byUnit(),
                count(active.stream()
                        .filter(people::containsKey)
                        .map(people::get)
                        .toList()));
    }

    static Map<UUID, Tally> tallies(Map<UUID, Integer> entitled, Map<UUID, Integer> active) {
        var tallies = new HashMap<UUID, Tally>();
        entitled.forEach((unit, all) -> tallies.put(unit, new Tally(active.getOrDefault(unit, 0), all)));
        return Map.copyOf(tallies);
    }

    private static Map<UUID, Integer> count(Collection<UUID> units) {
        var counts = new HashMap<UUID, Integer>();
        units.forEach(unit -> counts.merge(unit, 1, Integer::sum));
        return counts;
    }
}
