package fi.luotsi.compliance.survey;

import java.util.Optional;

/**
 * A row of a file.
 *
 * @param number the number of the row in the file, from 1
 * @param measured what it says, unless it has a fault
 */
public record MeasuredRow(int number, String text, Optional<Measured> measured, State state) {
    /** What becomes of a row. */
    public enum State {
        NEW,
        /** It tells otherwise than before, and counts from now on. */
        CORRECTED,
        /** It is known. */
        SAME,
        /** No unit has this code. */
        UNIT,
        SCHOOL_YEAR,
        INSTRUMENT,
        AREA,
        RESPONDENTS,
        /** It tells of fewer people than are shown. */
        FEW,
        MEAN,
        /** The same stands further up. */
        TWICE;

        public boolean isFault() {
            return compareTo(UNIT) >= 0;
        }

        boolean isTaken() {
            return this == NEW || this == CORRECTED;
        }
    }
}
