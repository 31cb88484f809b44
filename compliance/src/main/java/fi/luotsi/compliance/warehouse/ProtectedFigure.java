package fi.luotsi.compliance.warehouse;

import java.time.LocalDate;

/**
 * A figure as it may be shown to everybody.
 *
 * @param unit with all below it, as the tree stood
 * @param day at whose end it counts
 * @param denominator 0 where the group is too small to be shown
 * @param step people are shown in multiples of it; 1 where things are counted exactly
 */
public record ProtectedFigure(
        Measure measure, UnitThen unit, LocalDate day, About about, int numerator, int denominator, int step) {
    /**
     * Which part of it, by codes; empty for all.
     *
     * @param jobGroup TEACHING or OTHER
     * @param policy code and number of a version, for example {@code digiturva/3}
     */
    public record About(String jobGroup, String policy, String course, String system) {
        public static final About ALL = new About("", "", "", "");
    }

    public ProtectedFigure {
        if (numerator < 0 || denominator < 0 || step < 1) {
            throw new IllegalArgumentException(
                    "No figure: " + numerator + " of " + denominator + " in steps of " + step);
        }
    }

    String protection() {
        return step == 1 ? "EXACT" : "PROTECTED";
    }
}
