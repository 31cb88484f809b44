package fi.luotsi.web.letter;

import fi.luotsi.compliance.acknowledgement.Standings;
import fi.luotsi.compliance.notice.Duty;
import fi.luotsi.compliance.notice.ReminderKind;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.compliance.people.Roles;
import fi.luotsi.compliance.policy.Obligation;
import fi.luotsi.compliance.training.Need;
import fi.luotsi.compliance.training.Trainings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is open, and who may be reminded of it: whoever has to do it, who heads their unit, and the data protection officers of the city. */
@ApplicationScoped
public class OpenDuties {
    @Inject
    Standings standings;

    @Inject
    Trainings trainings;

    @Inject
    Roles roles;

    /** Of everybody on a day; when each is told is for the rule of reminders to say. */
    List<Duty> all(LocalDate day) {
        var open = open(day);
        var overdue = open.stream().filter(duty -> duty.dueOn().isBefore(day)).toList();
        var heads = roles.heads(overdue.stream().map(OpenDuty::unit).collect(Collectors.toSet()), day);
        var officers = roles.holders(Role.DPO, day);
        return Stream.of(
                        open.stream().map(OpenDuties::own),
                        overdue.stream().flatMap(duty -> ofHeads(duty, heads)),
                        overdue.stream()
                                .flatMap(
                                        duty -> officers.stream().map(officer -> of(ReminderKind.CITY, officer, duty))))
                .flatMap(duties -> duties)
                .distinct()
                .toList();
    }

    /** What people of these units have not done of a policy. */
    public List<Duty> own(UUID policy, Set<UUID> units, LocalDate day) {
        return standings.open(day).stream()
                .filter(duty -> duty.policy().equals(policy) && units.contains(duty.unit()))
                .map(OpenDuties::signature)
                .map(OpenDuties::own)
                .toList();
    }

    private static Duty own(OpenDuty duty) {
        return of(ReminderKind.OWN, duty.person(), duty);
    }

    private static Stream<Duty> ofHeads(OpenDuty duty, Map<UUID, Set<UUID>> heads) {
        return heads.getOrDefault(duty.unit(), Set.of()).stream()
                .filter(head -> !head.equals(duty.person()))
                .map(head -> of(ReminderKind.UNITS, head, duty));
    }

    private static Duty of(ReminderKind kind, UUID reader, OpenDuty duty) {
        return new Duty(kind, reader, duty.key(), duty.dueOn());
    }

    private List<OpenDuty> open(LocalDate day) {
        return Stream.concat(standings.open(day).stream().map(OpenDuties::signature), trainings(trainings.all(day)))
                .toList();
    }

    /** A signature is counted by the policy in the version that has to be signed at least. */
    private static OpenDuty signature(Obligation duty) {
        return new OpenDuty(
                duty.person(),
                duty.unit(),
                duty.dueOn(),
                keysOf(duty.policy()) + duty.leastNumber(),
                new OpenDuty.Signature(duty.policy(), duty.version()));
    }

    /** With what the keys of all signatures of a policy begin. */
    public static String keysOf(UUID policy) {
        return "policy " + policy + " ";
    }

    /** A training is counted anew each time it is due. */
    private static Stream<OpenDuty> trainings(List<Need> needs) {
        return needs.stream()
                .filter(need -> need.state() != Need.State.DONE)
                .map(need -> new OpenDuty(
                        need.person(),
                        need.unit(),
                        need.dueOn(),
                        "training " + need.course() + " " + need.dueOn(),
                        new OpenDuty.Training(need.course())));
    }

    /** What a person has not done. */
    List<OpenDuty> ofPerson(UUID person, LocalDate day) {
        return Stream.concat(
                        standings.open(person, day).stream().map(OpenDuties::signature),
                        trainings(trainings.needs(person, day)))
                .toList();
    }

    /** What was due before a day and is not done by others in units that the person heads. */
    List<OpenDuty> ofUnits(UUID head, LocalDate day, LocalDate dueBefore) {
        var late = late(day, dueBefore);
        var heads = roles.heads(late.stream().map(OpenDuty::unit).collect(Collectors.toSet()), day);
        return late.stream()
                .filter(duty -> !duty.person().equals(head))
                .filter(duty -> heads.getOrDefault(duty.unit(), Set.of()).contains(head))
                .toList();
    }

    /** What was due before a day and is not done by anybody; nothing for whom it does not concern any more. */
    List<OpenDuty> ofCity(UUID officer, LocalDate day, LocalDate dueBefore) {
        return roles.holders(Role.DPO, day).contains(officer) ? late(day, dueBefore) : List.of();
    }

    private List<OpenDuty> late(LocalDate day, LocalDate dueBefore) {
        return open(day).stream()
                .filter(duty -> duty.dueOn().isBefore(dueBefore))
                .toList();
    }
}
