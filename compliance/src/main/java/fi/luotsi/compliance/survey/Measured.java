package fi.luotsi.compliance.survey;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A result of Opeka or Ropeka.
 *
 * @param area as the instrument calls it
 * @param mean on the scale of the instrument
 */
public record Measured(Instrument instrument, String schoolYear, UUID unit, String area, int respondents, double mean) {
    public static final int LONGEST_AREA = 120;
    public static final int HIGHEST_MEAN = 100;
    public static final int MOST_RESPONDENTS = 100_000;

    /** The self-assessments of Finnish teachers and heads. */
    public enum Instrument {
        OPEKA,
        ROPEKA;

        static Optional<Instrument> of(String name) {
            return Stream.of(values())
                    .filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    /** Whether it tells of the same. */
    boolean isOf(Measured other) {
        return instrument == other.instrument
                && schoolYear.equals(other.schoolYear)
                && unit.equals(other.unit)
                && area.equalsIgnoreCase(other.area);
    }
}
