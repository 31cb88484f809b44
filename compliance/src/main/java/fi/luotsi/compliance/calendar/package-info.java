/**
 * The calendar beside the curves: school years, terms, holidays and weeks of matriculation, and what happened on a day. Pages and figures call it; it knows policies,
 * whose versions tell their day by themselves, and no person.
 */
@NullMarked
package fi.luotsi.compliance.calendar;

import org.jspecify.annotations.NullMarked;
