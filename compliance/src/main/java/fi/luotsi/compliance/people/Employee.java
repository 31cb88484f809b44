package fi.luotsi.compliance.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person with the employment that begins on a day.
 *
 * @param number the number of the person in the city's personnel register
 * @param unit code of the unit
 */
public record Employee(
        String number,
        String givenName,
        String familyName,
        String email,
        String language,
        String unit,
        String jobTitle,
        boolean teaching,
        LocalDate startDate) {
    PersonData person() {
        return new PersonData(number, givenName, familyName, email, language, PersonOrigin.FILE);
    }

    PeriodData period() {
        return new PeriodData(unit, jobTitle, teaching, 100, false, startDate, Optional.empty(), List.of());
    }
}
