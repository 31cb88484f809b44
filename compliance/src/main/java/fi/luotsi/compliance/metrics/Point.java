package fi.luotsi.compliance.metrics;

import fi.luotsi.compliance.disclosure.Shown;
import java.time.LocalDate;

/**
 * A day of a curve.
 *
 * @param series points of different series are never joined
 */
public record Point(LocalDate day, int series, Shown shown) {}
