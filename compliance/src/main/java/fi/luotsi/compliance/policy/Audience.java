package fi.luotsi.compliance.policy;

import fi.luotsi.compliance.people.Worker;
import fi.luotsi.compliance.people.Worker.Work;
import fi.luotsi.compliance.personnelfile.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a policy obliges: people whose work meets all of this while they are not on leave. An empty set means all.
 *
 * @param units with all below them
 * @param unitTypes for example <i>perusopetus</i>
 * @param employedDays they have worked here without a break for at least so many days
 */
public record Audience(
        Set<UUID> units,
        Set<String> unitTypes,
        Set<String> jobTitles,
        boolean teachingOnly,
        boolean withSubstitutes,
        int employedDays) {
    private static final Comparator<Work> LATEST_BEGUN =
            Comparator.comparing((Work work) -> work.span().start()).thenComparing(Work::unit);

    public static final Audience EVERYBODY = new Audience(Set.of(), Set.of(), Set.of(), false, true, 0);

    /** What can be chosen, each from many. */
    public enum Choice {
        /** A unit, with all below it. */
        UNIT,
        /** A type of unit. */
        TYPE,
        JOB
    }

    /** What somebody must meet. */
    public enum Criterion {
        UNIT,
        TYPE,
        JOB,
        TEACHING,
        SUBSTITUTE,
        EMPLOYED
    }

    /** Of what was chosen, as it is stored. */
    public static Audience of(
            Map<Choice, Set<String>> chosen, boolean teachingOnly, boolean withSubstitutes, int employedDays) {
        return new Audience(
                chosen.getOrDefault(Choice.UNIT, Set.of()).stream()
                        .map(UUID::fromString)
                        .collect(Collectors.toSet()),
                chosen.getOrDefault(Choice.TYPE, Set.of()),
                chosen.getOrDefault(Choice.JOB, Set.of()),
                teachingOnly,
                withSubstitutes,
                employedDays);
    }

    /** The other way round: what is to be stored. */
    public Map<Choice, Set<String>> choices() {
        return Map.of(
                Choice.UNIT,
                units.stream().map(UUID::toString).collect(Collectors.toSet()),
                Choice.TYPE,
                unitTypes,
                Choice.JOB,
                jobTitles);
    }

    public Audience {
        units = Set.copyOf(units);
        unitTypes = Set.copyOf(unitTypes);
        jobTitles = Set.copyOf(jobTitles);
    }

    /** Since when somebody has been obliged without a break, if they are on that day. */
    public Optional<LocalDate> obligedSince(Worker worker, LocalDate day) {
        return present(worker, day).allMatch(work -> work.isOnLeave(day))
                ? Optional.empty()
                : Spans.joined(spans(worker)).stream()
                        .filter(span -> span.covers(day))
                        .map(Span::start)
                        .findFirst();
    }

    /** The work that obliges somebody who is obliged on a day; the latest begun, where there are several. */
    Optional<Work> obligingWork(Worker worker, LocalDate day) {
        return present(worker, day).filter(work -> !work.isOnLeave(day)).max(LATEST_BEGUN);
    }

    /** Where that work is. */
    public Optional<UUID> obligingUnit(Worker worker, LocalDate day) {
        return obligingWork(worker, day).map(Work::unit);
    }

    /** The work for which the rule would oblige somebody, whether they are away or new or not. */
    Optional<Work> concerningWork(Worker worker, LocalDate day) {
        return present(worker, day).max(LATEST_BEGUN);
    }

    /** The last of these days on which they were obliged. */
    Optional<LocalDate> lastObliged(Worker worker, Span days) {
        return spans(worker)
                .flatMap(span -> Spans.common(span, days).stream())
                .flatMap(span -> span.end().stream())
                .max(Comparator.naturalOrder());
    }

    /** When they belonged to the audience, on leave or not, however long they had worked here. */
    List<Span> membership(Worker worker) {
        return Spans.joined(worker.works().stream().filter(this::concerns).map(Work::span));
    }

    private Stream<Work> present(Worker worker, LocalDate day) {
        return worker.works().stream().filter(work -> work.span().covers(day) && concerns(work));
    }

    private boolean concerns(Work work) {
        return ofWork(work).isEmpty();
    }

    /** What keeps somebody out on a day who does this work then. */
    Set<Criterion> unmet(Worker worker, Work work, LocalDate day) {
        var unmet = ofWork(work);
        if (employedDays > 0 && served(work.span(), employed(worker)).noneMatch(span -> span.covers(day))) {
            unmet.add(Criterion.EMPLOYED);
        }
        return unmet;
    }

    private Set<Criterion> ofWork(Work work) {
        var unmet = EnumSet.noneOf(Criterion.class);
        note(unmet, Criterion.UNIT, units.isEmpty() || work.area().stream().anyMatch(units::contains));
        note(unmet, Criterion.TYPE, unitTypes.isEmpty() || unitTypes.contains(work.unitType()));
        note(unmet, Criterion.JOB, jobTitles.isEmpty() || jobTitles.contains(work.jobTitle()));
        note(unmet, Criterion.TEACHING, !teachingOnly || work.teaching());
        note(unmet, Criterion.SUBSTITUTE, withSubstitutes || !work.substitute());
        return unmet;
    }

    private static void note(Set<Criterion> unmet, Criterion criterion, boolean isMet) {
        if (!isMet) {
            unmet.add(criterion);
        }
    }

    private Stream<Span> spans(Worker worker) {
        var employed = employedDays == 0 ? List.<Span>of() : employed(worker);
        return worker.works().stream()
                .filter(this::concerns)
                .flatMap(work -> Spans.without(work.span(), work.leaves()).stream())
                .flatMap(span -> employedDays == 0 ? Stream.of(span) : served(span, employed));
    }

    private static List<Span> employed(Worker worker) {
        return Spans.joined(worker.works().stream().map(Work::span));
    }

    /** What is left of the days once the first days of each unbroken employment are taken off. */
    private Stream<Span> served(Span span, List<Span> employed) {
        return employed.stream()
                .map(whole -> new Span(whole.start().plusDays(employedDays), whole.end()))
                .flatMap(whole -> Spans.common(span, whole).stream());
    }
}
