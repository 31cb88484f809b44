package fi.luotsi.compliance.personnelfile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One employment of one person as the file tells it. What the file has no column for is absent, so that nothing is changed by it.
 *
 * @param line the number of the row in the file, from 1
 * @param unit the city's code of the unit
 * @param end absent where the file has no such column; inside, absent where the employment goes on
 * @param leave likewise
 */
public record PersonnelRow(
        int line,
        String number,
        String givenName,
        String familyName,
        Optional<String> email,
        Optional<String> language,
        String unit,
        Optional<String> unitName,
        Optional<String> unitType,
        Optional<String> parentUnit,
        String jobTitle,
        Optional<Boolean> teaching,
        Optional<Integer> sharePercent,
        Optional<Boolean> substitute,
        Optional<LocalDate> start,
        Told<LocalDate> end,
        Told<Span> leave) {

    /** What a column tells: nothing because there is no column, or something, which may be that there is none. */
    public record Told<T>(boolean isTold, Optional<T> value) {}

    boolean isSamePerson(PersonnelRow other) {
        return givenName.equals(other.givenName) && familyName.equals(other.familyName) && email.equals(other.email);
    }
}
