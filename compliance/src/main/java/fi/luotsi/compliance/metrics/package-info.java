/**
 * What is counted, and how: the definitions of figures, and counts as pure functions of facts and a day. {@link fi.luotsi.compliance.metrics.Metrics} is its face,
 * for pages only; the data store gets its figures from here, and asks nothing. Whoever has facts that this module cannot see hands them in as a {@link fi.luotsi.compliance.metrics.Counting}. Never shows a raw count, and
 * knows no database: what was counted is frozen in {@code snapshot}, and protected there by {@code disclosure}.
 */
@NullMarked
package fi.luotsi.compliance.metrics;

import org.jspecify.annotations.NullMarked;
