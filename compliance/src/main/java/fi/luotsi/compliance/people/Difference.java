package fi.luotsi.compliance.people;

import fi.luotsi.compliance.personnelfile.Field;
import fi.luotsi.compliance.personnelfile.RowFault;
import java.util.List;

/**
 * What a file would change, person by person.
 *
 * @param employed how many the file has kept up to date so far and who work here
 * @param digest of all of this; taken in is only what was shown
 */
public record Difference(
        List<PersonChange> people, List<Unit> units, List<RowFault> faults, int employed, String digest) {

    /** What becomes of a person, from the most to the least. */
    public enum Kind {
        LEFT,
        MOVED,
        CHANGED,
        NEW
    }

    /**
     * One thing that becomes another.
     *
     * @param before empty where there was nothing; days as ISO 8601, yes and no as {@code true} and {@code false}, units by code
     */
    public record Detail(Field field, String before, String after) {}

    public record PersonChange(String number, String name, Kind kind, List<Detail> details) {}

    public List<PersonChange> of(Kind kind) {
        return people.stream().filter(change -> change.kind() == kind).toList();
    }

    public int count(Kind kind) {
        return of(kind).size();
    }

    public boolean isNothing() {
        return people.isEmpty() && units.isEmpty();
    }

    /** More than every tenth would be gone: more likely a file that is not whole. */
    public boolean isStopped() {
        return count(Kind.LEFT) * 10L > employed;
    }
}
