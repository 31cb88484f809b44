package fi.luotsi.compliance.policy;

/**
 * How often a choice was made, as far as it is shown.
 *
 * @param question and {@code choice} their places, from 0
 */
public record QuizTally(int question, int choice, int answers) {}
