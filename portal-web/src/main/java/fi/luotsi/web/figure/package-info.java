/**
 * Dashboards: the figures of a unit beside the city and a year ago, one figure through time and by unit, where support is needed, and how a figure was made.
 * Everything shown comes protected from {@link fi.luotsi.compliance.metrics.Metrics}; which units somebody sees is decided here. Facts that other modules know are
 * counted here for it.
 */
@NullMarked
package fi.luotsi.web.figure;

import org.jspecify.annotations.NullMarked;
