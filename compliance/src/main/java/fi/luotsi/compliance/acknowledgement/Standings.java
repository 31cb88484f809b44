package fi.luotsi.compliance.acknowledgement;

import fi.luotsi.compliance.acknowledgement.SignatureRepository.Signature;
import fi.luotsi.compliance.people.Worker.Work;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.policy.Duties;
import fi.luotsi.compliance.policy.Obligation;
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
import java.util.stream.Collectors;

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

    /** One line for each unit where the policy obliges somebody, the furthest behind first. */
    public List<Standing> of(UUID policy, LocalDate day) {
        var signed = new SignatureRepository(entities).highest(policy);
        var away =
                duties.onLeave(policy, day).stream().collect(Collectors.groupingBy(Work::unit, Collectors.counting()));
        var byUnit = duties.all(day).stream()
                .filter(obligation -> obligation.policy().equals(policy))
                .collect(Collectors.groupingBy(
                        Obligation::unit,
                        Collectors.mapping(
                                obligation -> state(obligation, signed, day),
                                Collectors.groupingBy(Function.identity(), Collectors.counting()))));
        return byUnit.entrySet().stream()
                .map(unit -> new Standing(
                        unit.getKey(),
                        count(unit.getValue(), Task.State.DONE),
                        count(unit.getValue(), Task.State.OPEN),
                        count(unit.getValue(), Task.State.OVERDUE),
                        away.getOrDefault(unit.getKey(), 0L).intValue()))
                .sorted(Comparator.comparingInt(Standing::overdue)
                        .thenComparingInt(Standing::open)
                        .reversed()
                        .thenComparing(Standing::unit))
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

    private static Task.State state(Obligation obligation, Map<UUID, Signature> signed, LocalDate day) {
        return Task.state(Optional.ofNullable(signed.get(obligation.person())).map(Signature::number), obligation, day);
    }

    private static int count(Map<Task.State, Long> states, Task.State state) {
        return states.getOrDefault(state, 0L).intValue();
    }

    /** Who of these units has not signed, by name. For those who may know it. */
    public List<Missing> missing(UUID policy, Set<UUID> units, LocalDate day) {
        var signed = new SignatureRepository(entities).highest(policy);
        var open = duties.all(day).stream()
                .filter(obligation -> obligation.policy().equals(policy) && units.contains(obligation.unit()))
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
