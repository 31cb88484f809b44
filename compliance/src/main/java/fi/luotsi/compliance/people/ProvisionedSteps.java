package fi.luotsi.compliance.people;

import fi.luotsi.compliance.personnelfile.PersonnelRow;
import fi.luotsi.compliance.personnelfile.PersonnelRow.Told;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a directory's word about somebody changes in the register. It counts like the only row of that person in the personnel system's file, by the same rules;
 * who is not active has left the day before. Whom the file keeps, only the file changes, unless the directory takes over.
 */
record ProvisionedSteps(EntityManager entities, ProvisioningConfig config, LocalDate today) {
    private static final Set<String> LANGUAGES = Set.of("fi", "sv", "en");

    List<Step> newcomer(String id, ProvisionedData data) {
        var number = data.employeeNumber().isEmpty() ? id : data.employeeNumber();
        var person = person(data, new PersonData(number, "", "", "", "fi", PersonOrigin.DIRECTORY));
        var steps = new ArrayList<Step>();
        steps.add(new Step.NewPerson(id, person));
        steps.addAll(periods(new Standing(id, person, List.of()), data));
        return steps;
    }

    List<Step> change(Standing standing, ProvisionedData data) {
        if (standing.person().origin() == PersonOrigin.FILE && !config.takesOver()) {
            return List.of();
        }
        var steps = new ArrayList<Step>();
        var after = person(data, standing.person());
        if (!after.equals(standing.person())) {
            steps.add(new Step.ChangedPerson(standing.id(), standing.person(), after));
        }
        steps.addAll(periods(standing, data));
        return steps;
    }

    private static PersonData person(ProvisionedData data, PersonData before) {
        var name = PersonName.of(data);
        var language = data.language().split("[-_]", 2)[0];
        return new PersonData(
                data.employeeNumber().isEmpty() ? before.number() : data.employeeNumber(),
                name.given(),
                name.family(),
                data.email(),
                LANGUAGES.contains(language) ? language : before.language(),
                PersonOrigin.DIRECTORY);
    }

    /** Given and family name; where a directory has none, the last word of the name that it shows is the family's. */
    private record PersonName(String given, String family) {
        static PersonName of(ProvisionedData data) {
            if (!data.givenName().isBlank() || !data.familyName().isBlank()) {
                return new PersonName(data.givenName(), data.familyName());
            }
            var shown = (data.displayName().isBlank() ? data.userName() : data.displayName()).strip();
            var space = shown.lastIndexOf(' ');
            return new PersonName(cut(space < 0 ? "" : shown.substring(0, space)), cut(shown.substring(space + 1)));
        }

        private static String cut(String name) {
            return name.length() > 100 ? name.substring(0, 100) : name;
        }
    }

    private List<Step> periods(Standing standing, ProvisionedData data) {
        return new Periods(standing, today).compare(data.active() ? rows(standing, data) : List.of());
    }

    /** Somebody whose department is no unit stays where they work; a newcomer begins in the unit for that. */
    private List<PersonnelRow> rows(Standing standing, ProvisionedData data) {
        var open = standing.periods().stream()
                .map(Standing.Period::data)
                .filter(period -> period.isOpen(today))
                .toList();
        var title =
                data.jobTitle().isEmpty() && !open.isEmpty() ? open.getLast().jobTitle() : data.jobTitle();
        var unit = unit(data.department());
        if (unit.isEmpty() && !open.isEmpty()) {
            return open.stream()
                    .map(period -> row(data, period.unit(), period.equals(open.getLast()) ? title : period.jobTitle()))
                    .toList();
        }
        return unit.or(this::unitOfOthers).map(code -> row(data, code, title)).stream()
                .toList();
    }

    private static PersonnelRow row(ProvisionedData data, String unit, String title) {
        return new PersonnelRow(
                0,
                data.employeeNumber(),
                data.givenName(),
                data.familyName(),
                Optional.empty(),
                Optional.empty(),
                unit,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Told<>(false, Optional.empty()),
                new Told<>(false, Optional.empty()));
    }

    /** By code, else by a name that only one unit has. */
    private Optional<String> unit(String department) {
        if (department.isBlank()) {
            return Optional.empty();
        }
        var withCode = codes("u.code = :name", department);
        var found = withCode.isEmpty() ? codes("(u.nameFi = :name or u.nameSv = :name)", department) : withCode;
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private Optional<String> unitOfOthers() {
        return config.unit().flatMap(this::unit).or(() -> {
            var tops = codes("u.parentId is null and :name = :name", "");
            return tops.size() == 1 ? Optional.of(tops.getFirst()) : Optional.empty();
        });
    }

    private List<String> codes(String condition, String name) {
        return entities.createQuery(
                        "select u.code from StoredUnit u where (u.closedOn is null or u.closedOn >= :day) and "
                                + condition,
                        String.class)
                .setParameter("day", today)
                .setParameter("name", name.strip())
                .setMaxResults(2)
                .getResultList();
    }
}
