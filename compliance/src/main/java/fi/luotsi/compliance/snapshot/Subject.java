package fi.luotsi.compliance.snapshot;

import java.time.LocalDate;

/**
 * What was counted when.
 *
 * @param metric its short name, for ever
 * @param series a changed definition counts in a new one
 * @param day at whose end it counts
 */
public record Subject(String metric, int series, LocalDate day) {}
