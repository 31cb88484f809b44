package fi.luotsi.compliance.policy;

import fi.luotsi.compliance.people.Worker;
import fi.luotsi.compliance.people.Worker.Work;
import fi.luotsi.compliance.policy.Audience.Criterion;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a campaign would do.
 *
 * @param obliged on its first day, in how many units
 * @param onLeave who are spared because they are on leave
 * @param entering whom the campaign before did not oblige; {@code leaving} the other way round
 * @param groups in the order in which they are asked
 */
public record Preview(Set<UUID> obliged, int units, int onLeave, Change entering, Change leaving, List<Group> groups) {
    public Preview {
        obliged = Set.copyOf(obliged);
        groups = List.copyOf(groups);
    }

    /**
     * Who comes in or goes.
     *
     * @param because how many of them do so for each choice; somebody may do so for several
     */
    public record Change(int people, Map<Criterion, Integer> because) {
        public Change {
            because = new TreeMap<>(because);
        }
    }

    /** Units that are asked on the same day. */
    public record Group(LocalDate startsOn, LocalDate dueOn, int units, int people) {}

    /** @param before the audience of the campaign that counts now */
    static Preview of(Campaign campaign, Optional<Audience> before, List<Worker> everybody) {
        var day = campaign.startsOn();
        var audience = campaign.audience();
        var obliged =
                people(everybody, worker -> audience.obligedSince(worker, day).isPresent());
        var earlier = before.map(old -> people(
                        everybody, worker -> old.obligedSince(worker, day).isPresent()))
                .orElse(Set.of());
        var places = everybody.stream()
                .filter(worker -> obliged.contains(worker.person()))
                .flatMap(worker -> audience.obligingUnit(worker, day).stream())
                .toList();
        return new Preview(
                obliged,
                (int) places.stream().distinct().count(),
                people(
                                everybody,
                                worker -> audience.obligingWork(worker, day).isEmpty()
                                        && audience.concerningWork(worker, day).isPresent())
                        .size(),
                change(everybody, without(obliged, earlier), audience, before, day),
                change(everybody, without(earlier, obliged), before.orElse(audience), Optional.of(audience), day),
                groups(campaign, places));
    }

    private static Set<UUID> people(List<Worker> workers, Predicate<Worker> meant) {
        return workers.stream().filter(meant).map(Worker::person).collect(Collectors.toSet());
    }

    private static Set<UUID> without(Set<UUID> people, Set<UUID> others) {
        var left = new HashSet<>(people);
        left.removeAll(others);
        return left;
    }

    /** @param refusing the audience to which they do not belong, if there is one */
    private static Change change(
            List<Worker> everybody, Set<UUID> people, Audience obliging, Optional<Audience> refusing, LocalDate day) {
        var because = everybody.stream()
                .filter(worker -> people.contains(worker.person()))
                .flatMap(worker -> obliging.obligingWork(worker, day).stream()
                        .flatMap(work -> refusing.stream().flatMap(other -> unmet(other, worker, work, day))))
                .collect(Collectors.groupingBy(criterion -> criterion, Collectors.summingInt(criterion -> 1)));
        return new Change(people.size(), because);
    }

    private static Stream<Criterion> unmet(Audience audience, Worker worker, Work work, LocalDate day) {
        return audience.unmet(worker, work, day).stream();
    }

    private static List<Group> groups(Campaign campaign, List<UUID> places) {
        var stagger = campaign.stagger();
        return IntStream.range(0, stagger.isNone() ? 1 : stagger.groups())
                .map(group -> group * stagger.days())
                .mapToObj(wait -> {
                    var theirs = places.stream()
                            .filter(unit -> stagger.wait(unit) == wait)
                            .toList();
                    return new Group(
                            campaign.startsOn().plusDays(wait),
                            campaign.dueOn().plusDays(wait),
                            (int) theirs.stream().distinct().count(),
                            theirs.size());
                })
                .toList();
    }
}
