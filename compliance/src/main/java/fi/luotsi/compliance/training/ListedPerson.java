package fi.luotsi.compliance.training;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of a list of those who took part.
 *
 * @param number of the row, from 1
 * @param who as it stands there: a personnel number, an e-mail address or a name
 * @param course its code
 * @param on none where the day cannot be read
 */
public record ListedPerson(int number, String who, String course, Optional<LocalDate> on) {}
