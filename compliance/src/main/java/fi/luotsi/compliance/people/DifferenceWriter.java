package fi.luotsi.compliance.people;

import fi.luotsi.compliance.people.Difference.Detail;
import fi.luotsi.compliance.people.Difference.Kind;
import fi.luotsi.compliance.people.Difference.PersonChange;
import fi.luotsi.compliance.personnelfile.Field;
import fi.luotsi.compliance.personnelfile.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts steps into words for people. */
record DifferenceWriter(Map<String, Standing> register, LocalDate today) {
    private static final Comparator<PersonChange> BY_NAME =
            Comparator.comparing(PersonChange::name).thenComparing(PersonChange::number);

    Difference write(Comparison.Outcome outcome) {
        var byId = register.values().stream().collect(Collectors.toMap(Standing::id, standing -> standing));
        var steps = new LinkedHashMap<String, List<Step>>();
        var units = new ArrayList<Unit>();
        for (var step : outcome.steps()) {
            switch (step) {
                case Step.NewUnit added -> units.add(added.unit());
                case Step.NewPerson added -> add(steps, added.id(), step);
                case Step.ChangedPerson changed -> add(steps, changed.id(), step);
                case Step.NewPeriod added -> add(steps, added.personId(), step);
                case Step.ChangedPeriod changed -> add(steps, changed.personId(), step);
            }
        }
        var people = steps.entrySet().stream()
                .map(entry -> change(Optional.ofNullable(byId.get(entry.getKey())), entry.getValue()))
                .sorted(BY_NAME)
                .toList();
        var employed = (int) register.values().stream()
                .filter(standing -> standing.person().origin() == PersonOrigin.FILE && standing.isEmployed(today))
                .count();
        return new Difference(people, units, outcome.file().faults(), employed, Digests.sha256(people + "\n" + units));
    }

    private static void add(Map<String, List<Step>> steps, String personId, Step step) {
        steps.computeIfAbsent(personId, id -> new ArrayList<>()).add(step);
    }

    private PersonChange change(Optional<Standing> before, List<Step> steps) {
        var person = before.map(Standing::person);
        var details = new ArrayList<Detail>();
        for (var step : steps) {
            switch (step) {
                case Step.NewPerson added -> person = Optional.of(added.after());
                case Step.ChangedPerson changed -> {
                    person = Optional.of(changed.after());
                    details.addAll(differences(values(changed.before()), values(changed.after())));
                }
                case Step.NewPeriod added -> details.addAll(differences(Map.of(), values(added.after())));
                case Step.ChangedPeriod changed ->
                    details.addAll(differences(values(changed.before()), values(changed.after())));
                case Step.NewUnit elsewhere -> {}
            }
        }
        var shown = person.orElseThrow();
        return new PersonChange(shown.number(), shown.name(), kind(before, steps), details);
    }

    private Kind kind(Optional<Standing> before, List<Step> steps) {
        var was = new TreeSet<String>();
        var is = new LinkedHashMap<String, PeriodData>();
        before.ifPresent(standing -> standing.periods().forEach(period -> is.put(period.id(), period.data())));
        is.values().stream().filter(data -> data.isOpen(today)).forEach(data -> was.add(data.unit()));
        for (var step : steps) {
            if (step instanceof Step.NewPeriod added) {
                is.put(added.id(), added.after());
            } else if (step instanceof Step.ChangedPeriod changed) {
                is.put(changed.id(), changed.after());
            }
        }
        var will = is.values().stream()
                .filter(data -> data.isOpen(today))
                .map(PeriodData::unit)
                .collect(Collectors.toCollection(TreeSet::new));
        if (before.isEmpty() || (was.isEmpty() && !will.isEmpty())) {
            return Kind.NEW;
        }
        if (!was.isEmpty() && will.isEmpty()) {
            return Kind.LEFT;
        }
        return was.equals(will) ? Kind.CHANGED : Kind.MOVED;
    }

    private static List<Detail> differences(Map<Field, String> before, Map<Field, String> after) {
        return after.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.getOrDefault(entry.getKey(), "")))
                .map(entry -> new Detail(entry.getKey(), before.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .toList();
    }

    private static Map<Field, String> values(PersonData person) {
        var values = new LinkedHashMap<Field, String>();
        values.put(Field.GIVEN_NAME, person.givenName());
        values.put(Field.FAMILY_NAME, person.familyName());
        values.put(Field.EMAIL, person.email());
        values.put(Field.LANGUAGE, person.language());
        return values;
    }

    private static Map<Field, String> values(PeriodData period) {
        var values = new LinkedHashMap<Field, String>();
        values.put(Field.UNIT, period.unit());
        values.put(Field.JOB_TITLE, period.jobTitle());
        values.put(Field.TEACHING, Boolean.toString(period.teaching()));
        values.put(Field.SHARE, Integer.toString(period.sharePercent()));
        values.put(Field.SUBSTITUTE, Boolean.toString(period.substitute()));
        values.put(Field.START, period.start().toString());
        values.put(Field.END, day(period.end()));
        values.put(
                Field.LEAVE_START,
                period.leaves().stream()
                        .map(Span::start)
                        .map(LocalDate::toString)
                        .collect(Collectors.joining(" ")));
        values.put(
                Field.LEAVE_END,
                period.leaves().stream()
                        .map(leave -> day(leave.end()))
                        .collect(Collectors.joining(" "))
                        .strip());
        return values;
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
