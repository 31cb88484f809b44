package fi.luotsi.compliance.acknowledgement;

import fi.luotsi.compliance.acknowledgement.SignatureRepository.Signature;
import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.personnelfile.Span;
import fi.luotsi.compliance.policy.Duties;
import fi.luotsi.compliance.policy.Obligation;
import fi.luotsi.compliance.policy.Policy;
import fi.luotsi.compliance.policy.Spared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far the units are with a policy on a day. */
@ApplicationScoped
@Transactional
public class Standings {
    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Duties duties;

    @Inject
    Workforce workforce;

    /** Somebody who has not signed. */
    public record Missing(UUID person, String name, UUID unit, LocalDate dueOn, boolean isOverdue) {}

    /** As it is, for those who may know the names. */
    public List<Standing> of(UUID policy, LocalDate day) {
        return of(policy, day, UnaryOperator.identity());
    }

    /**
     * One line for each unit where the policy concerns somebody, the furthest behind first.
     *
     * @param shown what may be shown of a unit; by that they are in order
     */
    public List<Standing> of(UUID policy, LocalDate day, UnaryOperator<Standing> shown) {
        var signed = new SignatureRepository(entities).highest(policy);
        var muster = duties.muster(policy, day);
        var obliged = counts(muster.obliged(), Obligation::unit, obligation -> state(obligation, signed, day));
        var spared = counts(muster.spared(), Spared::unit, Spared::reason);
        return Stream.concat(obliged.keySet().stream(), spared.keySet().stream())
                .distinct()
                .map(unit -> standing(unit, obliged.getOrDefault(unit, Map.of()), spared.getOrDefault(unit, Map.of())))
                .map(shown)
                .sorted(Comparator.comparingInt(Standing::overdue)
                        .thenComparingInt(Standing::open)
                        .reversed()
                        .thenComparing(Standing::unit))
                .toList();
    }

    /**
     * One line for each unit that any of these policies concerns, the most points first.
     *
     * @param shown what may be shown of a unit; of that the points are made
     */
    public List<UnitBoard> board(List<Policy> policies, LocalDate day, UnaryOperator<Standing> shown) {
        var byUnit = new HashMap<UUID, Map<UUID, Standing>>();
        for (var policy : policies) {
            of(policy.id(), day, shown)
                    .forEach(standing -> byUnit.computeIfAbsent(standing.unit(), unit -> new HashMap<>())
                            .put(policy.id(), standing));
        }
        return byUnit.entrySet().stream()
                .map(unit -> new UnitBoard(unit.getKey(), unit.getValue(), points(policies, unit.getValue())))
                .sorted(Comparator.comparingInt(UnitBoard::points)
                        .thenComparingInt(UnitBoard::missing)
                        .reversed()
                        .thenComparing(UnitBoard::unit))
                .toList();
    }

    private static int points(List<Policy> policies, Map<UUID, Standing> standings) {
        return policies.stream()
                .mapToInt(policy -> Optional.ofNullable(standings.get(policy.id()))
                        .map(standing -> policy.risk().weight() * standing.overdue())
                        .orElse(0))
                .sum();
    }

    /**
     * That somebody has to have signed a policy, and how it stood.
     *
     * @param version the one that is to be signed
     */
    public record Owed(UUID person, UUID version, Task.State state) {}

    /** What everybody has to have signed on a day, by the ledger as it stood when the day was over. */
    public List<Owed> owed(LocalDate day) {
        var over = day.plusDays(1).atStartOfDay(City.ZONE).toInstant();
        var signed = new HashMap<UUID, Map<UUID, Signature>>();
        return duties.all(day).stream()
                .map(obligation -> new Owed(
                        obligation.person(),
                        obligation.version(),
                        state(
                                obligation,
                                signed.computeIfAbsent(
                                        obligation.policy(),
                                        policy -> signatures().highest(policy, over)),
                                day)))
                .toList();
    }

    /** What is not signed on a day, by anybody, of any policy. */
    public List<Obligation> open(LocalDate day) {
        var signed = new HashMap<UUID, Map<UUID, Signature>>();
        return duties.all(day).stream()
                .filter(obligation ->
                        state(obligation, signed.computeIfAbsent(obligation.policy(), signatures()::highest), day)
                                != Task.State.DONE)
                .toList();
    }

    /** How many of these people have to sign another policy as well, with a last day within these days. */
    public int busy(Set<UUID> people, UUID policy, Span days, LocalDate day) {
        return (int) open(day).stream()
                .filter(obligation -> people.contains(obligation.person()))
                .filter(obligation -> !obligation.policy().equals(policy) && days.covers(obligation.dueOn()))
                .map(Obligation::person)
                .distinct()
                .count();
    }

    /** What somebody has not signed on a day. */
    public List<Obligation> open(UUID person, LocalDate day) {
        return duties.of(person, day).stream()
                .filter(obligation -> {
                    var signed = signatures().highest(obligation.policy(), person);
                    return Task.state(signed.map(Signature::number), obligation, day) != Task.State.DONE;
                })
                .toList();
    }

    private SignatureRepository signatures() {
        return new SignatureRepository(entities);
    }

    private static <T, K> Map<UUID, Map<K, Long>> counts(List<T> people, Function<T, UUID> unit, Function<T, K> kind) {
        return people.stream().collect(Collectors.groupingBy(unit, Collectors.groupingBy(kind, Collectors.counting())));
    }

    private static Standing standing(UUID unit, Map<Task.State, Long> obliged, Map<Spared.Reason, Long> spared) {
        return new Standing(
                unit,
                count(obliged, Task.State.DONE),
                count(obliged, Task.State.OPEN),
                count(obliged, Task.State.OVERDUE),
                count(spared, Spared.Reason.ON_LEAVE),
                count(spared, Spared.Reason.NEW),
                count(spared, Spared.Reason.EXEMPT),
                count(spared, Spared.Reason.LATER),
                1);
    }

    private static Task.State state(Obligation obligation, Map<UUID, Signature> signed, LocalDate day) {
        return Task.state(Optional.ofNullable(signed.get(obligation.person())).map(Signature::number), obligation, day);
    }

    private static <K> int count(Map<K, Long> counts, K kind) {
        return counts.getOrDefault(kind, 0L).intValue();
    }

    /** Who of these units has not signed, by name. For those who may know it. */
    public List<Missing> missing(UUID policy, Set<UUID> units, LocalDate day) {
        var signed = new SignatureRepository(entities).highest(policy);
        var open = duties.muster(policy, day).obliged().stream()
                .filter(obligation -> units.contains(obligation.unit()))
                .filter(obligation -> state(obligation, signed, day) != Task.State.DONE)
                .toList();
        var names = workforce.names(open.stream().map(Obligation::person).collect(Collectors.toSet()));
        return open.stream()
                .map(obligation -> new Missing(
                        obligation.person(),
                        names.getOrDefault(obligation.person(), ""),
                        obligation.unit(),
                        obligation.dueOn(),
                        obligation.dueOn().isBefore(day)))
                .sorted(Comparator.comparing(Missing::name))
                .toList();
    }
}
