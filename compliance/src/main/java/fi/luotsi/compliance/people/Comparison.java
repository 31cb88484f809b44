package fi.luotsi.compliance.people;

import fi.luotsi.compliance.personnelfile.Field;
import fi.luotsi.compliance.personnelfile.PersonnelFile;
import fi.luotsi.compliance.personnelfile.PersonnelRow;
import fi.luotsi.compliance.personnelfile.RowFault;
import fi.luotsi.compliance.personnelfile.RowFault.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a file would change in the register. Rules: a period is known again by unit and first day, else by unit; what the file has no column for stays; who is
 * missing has left the day before, and is never deleted.
 *
 * @param register everybody by number
 * @param unitTypes the code of a type by each of its names, in small letters
 */
record Comparison(
        Map<String, Standing> register, Set<String> unitCodes, Map<String, String> unitTypes, LocalDate today) {

    /** The steps, and the file without those rows that only the register shows to be wrong. */
    record Outcome(List<Step> steps, PersonnelFile file) {}

    Outcome with(PersonnelFile sent) {
        var units = newUnits(sent);
        var known = sent.without(sent.people().values().stream()
                .flatMap(List::stream)
                .filter(row -> !unitCodes.contains(row.unit()) && !units.containsKey(row.unit()))
                .map(row -> new RowFault(row.line(), Problem.UNKNOWN_UNIT, Field.UNIT, row.number(), row.unit()))
                .toList());
        var steps = new ArrayList<Step>();
        units.values().forEach(unit -> steps.add(new Step.NewUnit(StepWriter.newId(), unit)));
        known.people().forEach((number, rows) -> steps.addAll(steps(number, rows)));
        register.values().stream()
                .filter(standing -> standing.person().origin() == PersonOrigin.FILE)
                .filter(standing ->
                        !known.people().containsKey(standing.person().number()))
                .filter(standing ->
                        !known.untouched().contains(standing.person().number()))
                .forEach(gone -> steps.addAll(new Periods(gone, today).compare(List.of())));
        return new Outcome(steps, known);
    }

    private List<Step> steps(String number, List<PersonnelRow> rows) {
        var standing = register.get(number);
        var row = rows.getFirst();
        if (standing == null) {
            var id = StepWriter.newId();
            var steps = new ArrayList<Step>();
            steps.add(new Step.NewPerson(id, data(row, Optional.empty())));
            steps.addAll(new Periods(new Standing(id, data(row, Optional.empty()), List.of()), today).compare(rows));
            return steps;
        }
        var steps = new ArrayList<Step>();
        var after = data(row, Optional.of(standing.person()));
        if (!after.equals(standing.person())) {
            steps.add(new Step.ChangedPerson(standing.id(), standing.person(), after));
        }
        steps.addAll(new Periods(standing, today).compare(rows));
        return steps;
    }

    private static PersonData data(PersonnelRow row, Optional<PersonData> before) {
        return new PersonData(
                row.number(),
                row.givenName(),
                row.familyName(),
                row.email().or(() -> before.map(PersonData::email)).orElse(""),
                row.language().or(() -> before.map(PersonData::language)).orElse("fi"),
                PersonOrigin.FILE);
    }

    /** Units that the file names and describes, parents before their children. */
    private Map<String, Unit> newUnits(PersonnelFile sent) {
        var described = new LinkedHashMap<String, Unit>();
        sent.people().values().stream()
                .flatMap(List::stream)
                .filter(row -> !unitCodes.contains(row.unit()))
                .forEach(row -> unit(row).ifPresent(unit -> described.putIfAbsent(unit.code(), unit)));
        var ordered = new LinkedHashMap<String, Unit>();
        var before = -1;
        while (ordered.size() > before) {
            before = ordered.size();
            described.values().stream()
                    .filter(unit -> unit.parent()
                            .filter(parent -> !unitCodes.contains(parent) && !ordered.containsKey(parent))
                            .isEmpty())
                    .toList()
                    .forEach(unit -> ordered.putIfAbsent(unit.code(), unit));
        }
        return ordered;
    }

    private Optional<Unit> unit(PersonnelRow row) {
        return row.unitName()
                .flatMap(name -> row.unitType()
                        .flatMap(type -> Optional.ofNullable(unitTypes.get(type.toLowerCase(java.util.Locale.ROOT))))
                        .map(type -> new Unit(row.unit(), name, name, type, row.parentUnit())));
    }
}
