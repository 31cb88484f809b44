/**
 * Small numbers are protected here, and nowhere else: pages, charts, tables, the interface and the data store all show what {@link
 * fi.luotsi.compliance.disclosure.Grid} makes of a count. Pure: knows no person, no database and no page. The reasons are in docs/decisions/0042.
 */
@NullMarked
package fi.luotsi.compliance.disclosure;

import org.jspecify.annotations.NullMarked;
