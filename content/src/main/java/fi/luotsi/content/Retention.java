package fi.luotsi.content;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long a document is kept after it was withdrawn (<i>säilytysaika</i>, Act 906/2019, section 21).
 *
 * @param years only for a period of its own, otherwise 0
 */
public record Retention(Kind kind, int years) {
    public static final int MOST_YEARS = 100;
    public static final Retention GENERAL = new Retention(Kind.GENERAL, 0);
    public static final Retention FOREVER = new Retention(Kind.FOREVER, 0);

    public Retention {
        if (kind == Kind.YEARS ? years < 1 || years > MOST_YEARS : years != 0) {
            throw new IllegalArgumentException("no retention of " + years + " years as " + kind);
        }
    }

    /** The city's period for everything that has none of its own, one of its own, or none that ends. */
    public enum Kind {
        GENERAL,
        YEARS,
        FOREVER
    }

    public static Retention ofYears(int years) {
        return new Retention(Kind.YEARS, years);
    }

    /**
     * The first day on which the document may be destroyed; none when it is kept for ever.
     *
     * @param general the city's period in years
     */
    public Optional<LocalDate> overOn(LocalDate withdrawn, int general) {
        return switch (kind) {
            case GENERAL -> Optional.of(withdrawn.plusYears(general));
            case YEARS -> Optional.of(withdrawn.plusYears(years));
            case FOREVER -> Optional.empty();
        };
    }
}
