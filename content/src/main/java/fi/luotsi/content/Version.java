package fi.luotsi.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A revision of a document as a list of its versions shows it.
 *
 * @param number from 1
 * @param since when it came into the library
 * @param until when the next one did; empty for the one in force now
 * @param date the day the document itself gave then
 * @param textSince the number of the version with which the text became what it is in this one
 */
public record Version(
        int number,
        Instant since,
        Optional<Instant> until,
        String title,
        Optional<LocalDate> date,
        ExtractionState state,
        int textSince) {
    public boolean isInForce() {
        return until.isEmpty();
    }

    /** Other bytes with the words of the version before. */
    public boolean isSameText() {
        return textSince < number;
    }
}
