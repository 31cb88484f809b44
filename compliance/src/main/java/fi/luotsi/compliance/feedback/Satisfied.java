package fi.luotsi.compliance.feedback;

/**
 * How many find trainings useful.
 *
 * @param useful gave at least a mark of 4
 */
public record Satisfied(int useful, int answers) {
    static final int LEAST_MARK = 4;
}
