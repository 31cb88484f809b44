package fi.luotsi.web.letter;

import fi.luotsi.compliance.notice.Letter;
import fi.luotsi.compliance.notice.Matter;
import fi.luotsi.compliance.notice.ReminderKind;
import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.PolicyVersion;
import fi.luotsi.compliance.survey.Responses;
import fi.luotsi.compliance.training.Course;
import fi.luotsi.compliance.training.Trainings;
import fi.luotsi.web.api.PortalAddress;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Figures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes the weekly letter: to people what they have to do, to heads who is missing in their units, to officers how many. */
@ApplicationScoped
class DutyLetters {
    @Inject
    OpenDuties duties;

    @Inject
    Policies policies;

    @Inject
    Trainings trainings;

    @Inject
    Responses surveys;

    @Inject
    Units units;

    @Inject
    Workforce workforce;

    @Inject
    PortalAddress address;

    /** None when all of it is done by now, or was told often enough. */
    Optional<Letter> letter(UUID reader, Matter.Duties matter, LetterWords words) {
        var open = open(reader, matter).stream()
                .filter(duty -> !matter.exhausted().contains(duty.key()))
                .sorted(Comparator.comparing(OpenDuty::dueOn).thenComparing(OpenDuty::key))
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(written(reader, matter, open, words));
    }

    private List<OpenDuty> open(UUID reader, Matter.Duties matter) {
        return switch (matter.kind()) {
            case OWN -> duties.ofPerson(reader, matter.day());
            case UNITS -> duties.ofUnits(reader, matter.day(), matter.dueBefore());
            case CITY -> duties.ofCity(reader, matter.day(), matter.dueBefore());
        };
    }

    private Letter written(UUID reader, Matter.Duties matter, List<OpenDuty> open, LetterWords words) {
        var kind = matter.kind();
        var form = new LetterForm(words.language(), words.of(part(kind, "SUBJECT")))
                .paragraph(words.texts().get("digest.greeting"))
                .paragraph(words.of(part(kind, "LEAD")));
        switch (kind) {
            case OWN -> {
                open.forEach(duty -> own(form, duty, matter.day(), words));
                survey(form, reader, words);
            }
            case UNITS -> bySubject(open).forEach(ofOne -> units(form, ofOne, words));
            case CITY -> bySubject(open).forEach(ofOne -> city(form, ofOne, words));
        }
        return form.paragraph(words.of(part(kind, "CLOSE")))
                .paragraph(words.texts().get("letter.automatic"))
                .letter(open.stream().map(OpenDuty::key).collect(Collectors.toSet()));
    }

    private static LetterPart part(ReminderKind kind, String part) {
        return LetterPart.valueOf(kind.name() + "_" + part);
    }

    private static List<List<OpenDuty>> bySubject(List<OpenDuty> open) {
        return List.copyOf(open.stream()
                .collect(Collectors.groupingBy(duty -> duty.subject().id(), TreeMap::new, Collectors.toList()))
                .values());
    }

    private void own(LetterForm form, OpenDuty duty, LocalDate day, LetterWords words) {
        var isLate = duty.dueOn().isBefore(day);
        var due = words.texts()
                .format(isLate ? "duties.OVERDUE" : "duties.OPEN", new Figures(words.texts()).day(duty.dueOn()));
        form.link(
                title(duty, words) + ", " + due,
                address.of(Address.of(duty.subject() instanceof OpenDuty.Training ? "/training/course" : "/policy")
                        .with("code", code(duty))
                        .toString()));
    }

    /** A quiet line, for which no letter is written. */
    private void survey(LetterForm form, UUID reader, LetterWords words) {
        if (!surveys.open(reader).isEmpty()) {
            form.link(words.texts().get("letter.surveys"), address.of("/surveys"));
        }
    }

    /** By unit, with names. */
    private void units(LetterForm form, List<OpenDuty> open, LetterWords words) {
        var names = workforce.names(open.stream().map(OpenDuty::person).collect(Collectors.toSet()));
        var lines = units.tree().stream().collect(Collectors.toMap(UnitLine::id, line -> line));
        form.heading(title(open.getFirst(), words));
        form.items(open.stream().collect(Collectors.groupingBy(OpenDuty::unit)).entrySet().stream()
                .map(unit -> Optional.ofNullable(lines.get(unit.getKey()))
                                .map(line -> line.name(words.language()))
                                .orElse("")
                        + ": " + names(unit.getValue(), names))
                .sorted()
                .toList());
        standing(form, open.getFirst(), words);
    }

    private static String names(List<OpenDuty> open, Map<UUID, String> names) {
        return open.stream()
                .map(duty -> names.getOrDefault(duty.person(), ""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Numbers only. */
    private void city(LetterForm form, List<OpenDuty> open, LetterWords words) {
        form.heading(title(open.getFirst(), words));
        form.items(List.of(words.texts()
                .format(
                        "letter.city.count",
                        open.stream().map(OpenDuty::person).distinct().count(),
                        open.stream().map(OpenDuty::unit).distinct().count())));
        standing(form, open.getFirst(), words);
    }

    private void standing(LetterForm form, OpenDuty duty, LetterWords words) {
        var isTraining = duty.subject() instanceof OpenDuty.Training;
        form.link(
                words.texts().get(isTraining ? "participation.title" : "standing.title"),
                address.of(Address.of(isTraining ? "/training/standing" : "/standing")
                        .with("code", code(duty))
                        .toString()));
    }

    private String title(OpenDuty duty, LetterWords words) {
        return switch (duty.subject()) {
            case OpenDuty.Signature signature ->
                policies.version(signature.version())
                        .map(version -> version.nearest(words.language()).title())
                        .orElse("");
            case OpenDuty.Training training ->
                trainings
                        .course(training.id())
                        .map(course -> course.nearest(words.language()).title())
                        .orElse("");
        };
    }

    private String code(OpenDuty duty) {
        return switch (duty.subject()) {
            case OpenDuty.Signature signature ->
                policies.version(signature.version()).map(PolicyVersion::code).orElse("");
            case OpenDuty.Training training ->
                trainings.course(training.id()).map(Course::code).orElse("");
        };
    }
}
