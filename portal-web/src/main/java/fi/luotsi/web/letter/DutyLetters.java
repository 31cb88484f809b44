package fi.luotsi.web.letter;

import fi.luotsi.compliance.notice.Letter;
import fi.luotsi.compliance.notice.Matter;
import fi.luotsi.compliance.notice.ReminderKind;
import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.policy.Obligation;
import fi.luotsi.compliance.policy.Policies;
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

/** Writes the weekly letter: to people what they have to do, to heads whose signature is missing in their units, to officers how many. */
@ApplicationScoped
class DutyLetters {
    @Inject
    OpenDuties duties;

    @Inject
    Policies policies;

    @Inject
    Units units;

    @Inject
    Workforce workforce;

    @Inject
    PortalAddress address;

    /** None when all of it is done by now, or was told often enough. */
    Optional<Letter> letter(UUID reader, Matter.Duties matter, LetterWords words) {
        var open = open(reader, matter).stream()
                .filter(duty -> !matter.exhausted().contains(OpenDuties.key(duty)))
                .sorted(Comparator.comparing(Obligation::dueOn).thenComparing(Obligation::policy))
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(written(matter, open, words));
    }

    private List<Obligation> open(UUID reader, Matter.Duties matter) {
        return switch (matter.kind()) {
            case OWN -> duties.ofPerson(reader, matter.day());
            case UNITS -> duties.ofUnits(reader, matter.day(), matter.dueBefore());
            case CITY -> duties.ofCity(reader, matter.day(), matter.dueBefore());
        };
    }

    private Letter written(Matter.Duties matter, List<Obligation> open, LetterWords words) {
        var kind = matter.kind();
        var form = new LetterForm(words.language(), words.of(part(kind, "SUBJECT")))
                .paragraph(words.texts().get("digest.greeting"))
                .paragraph(words.of(part(kind, "LEAD")));
        switch (kind) {
            case OWN -> open.forEach(duty -> own(form, duty, matter.day(), words));
            case UNITS -> byPolicy(open).forEach(ofPolicy -> units(form, ofPolicy, words));
            case CITY -> byPolicy(open).forEach(ofPolicy -> city(form, ofPolicy, words));
        }
        return form.paragraph(words.of(part(kind, "CLOSE")))
                .paragraph(words.texts().get("letter.automatic"))
                .letter(open.stream().map(OpenDuties::key).collect(Collectors.toSet()));
    }

    private static LetterPart part(ReminderKind kind, String part) {
        return LetterPart.valueOf(kind.name() + "_" + part);
    }

    private static List<List<Obligation>> byPolicy(List<Obligation> open) {
        return List.copyOf(open.stream()
                .collect(Collectors.groupingBy(Obligation::policy, TreeMap::new, Collectors.toList()))
                .values());
    }

    private void own(LetterForm form, Obligation duty, LocalDate day, LetterWords words) {
        var isLate = duty.dueOn().isBefore(day);
        var due = words.texts()
                .format(isLate ? "duties.OVERDUE" : "duties.OPEN", new Figures(words.texts()).day(duty.dueOn()));
        form.link(
                title(duty, words) + ", " + due,
                address.of(Address.of("/policy").with("code", code(duty)).toString()));
    }

    /** By unit, with names. */
    private void units(LetterForm form, List<Obligation> open, LetterWords words) {
        var names = workforce.names(open.stream().map(Obligation::person).collect(Collectors.toSet()));
        var lines = units.tree().stream().collect(Collectors.toMap(UnitLine::id, line -> line));
        form.heading(title(open.getFirst(), words));
        form.items(open.stream().collect(Collectors.groupingBy(Obligation::unit)).entrySet().stream()
                .map(unit -> Optional.ofNullable(lines.get(unit.getKey()))
                                .map(line -> line.name(words.language()))
                                .orElse("")
                        + ": " + names(unit.getValue(), names))
                .sorted()
                .toList());
        standing(form, open.getFirst(), words);
    }

    private static String names(List<Obligation> open, Map<UUID, String> names) {
        return open.stream()
                .map(duty -> names.getOrDefault(duty.person(), ""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Numbers only. */
    private void city(LetterForm form, List<Obligation> open, LetterWords words) {
        form.heading(title(open.getFirst(), words));
        form.items(List.of(words.texts()
                .format(
                        "letter.city.count",
                        open.stream().map(Obligation::person).distinct().count(),
                        open.stream().map(Obligation::unit).distinct().count())));
        standing(form, open.getFirst(), words);
    }

    private void standing(LetterForm form, Obligation duty, LetterWords words) {
        form.link(
                words.texts().get("standing.title"),
                address.of(Address.of("/standing").with("code", code(duty)).toString()));
    }

    private String title(Obligation duty, LetterWords words) {
        return policies.version(duty.version())
                .map(version -> version.nearest(words.language()).title())
                .orElse("");
    }

    private String code(Obligation duty) {
        return policies.version(duty.version()).map(version -> version.code()).orElse("");
    }
}
