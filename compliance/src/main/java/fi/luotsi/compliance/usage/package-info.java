/**
 * How many use the city's systems, by unit and month. {@link fi.luotsi.compliance.usage.UsedSystems} knows the systems and their licences, {@link
 * fi.luotsi.compliance.usage.Usages} takes files in, {@link fi.luotsi.compliance.usage.OwnUse} counts the portal's own, {@link
 * fi.luotsi.compliance.usage.UsageFigures} tells the counts. Called by pages, the interface and {@code metrics}. It keeps no person: why, and what it keeps until a
 * month is closed, stands in docs/decisions/0044. It must never know what somebody did in a system.
 */
@NullMarked
package fi.luotsi.compliance.usage;

import org.jspecify.annotations.NullMarked;
