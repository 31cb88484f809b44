package fi.luotsi.compliance.personnelfile;

import fi.luotsi.compliance.personnelfile.RowFault.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a file says.
 *
 * @param people the rows of each person by number; a person of whom one row has a fault is left out whole
 * @param untouched the numbers of those who were left out: they are not gone
 */
public record PersonnelFile(Map<String, List<PersonnelRow>> people, List<RowFault> faults, Set<String> untouched) {
    static PersonnelFile of(List<PersonnelRow> rows, List<RowFault> faults) {
        var all = new ArrayList<>(faults);
        var people = rows.stream()
                .collect(Collectors.groupingBy(PersonnelRow::number, LinkedHashMap::new, Collectors.toList()));
        people.values().forEach(ofOne -> all.addAll(disagreements(ofOne)));
        return new PersonnelFile(people, List.of(), Set.of()).without(all);
    }

    /** Without the people of these faults, which are told as well. */
    public PersonnelFile without(List<RowFault> more) {
        var numbers = Stream.concat(
                        untouched.stream(), more.stream().map(RowFault::number).filter(number -> !number.isEmpty()))
                .collect(Collectors.toUnmodifiableSet());
        var left = new LinkedHashMap<>(people);
        left.keySet().removeAll(numbers);
        return new PersonnelFile(
                left, Stream.concat(faults.stream(), more.stream()).toList(), numbers);
    }

    private static List<RowFault> disagreements(List<PersonnelRow> rows) {
        var seen = new HashSet<String>();
        var faults = new ArrayList<RowFault>();
        for (var row : rows) {
            if (!row.isSamePerson(rows.getFirst())) {
                faults.add(new RowFault(row.line(), Problem.TWO_PEOPLE, Field.NUMBER, row.number(), row.number()));
            } else if (!seen.add(row.unit() + " " + row.start())) {
                faults.add(new RowFault(row.line(), Problem.TWICE, Field.UNIT, row.number(), row.unit()));
            }
        }
        return faults;
    }
}
