/**
 * The data store: figures by metric, unit and month in a star of facts and dimensions, for tools of analysis. {@link
 * fi.luotsi.compliance.warehouse.Warehouse} fills it from {@link fi.luotsi.compliance.warehouse.FigureSource} and answers questions; {@link
 * fi.luotsi.compliance.warehouse.Table} says what stands in it, and everything else (schema, exports, feed, dictionary) follows from that. It is built anew from
 * its sources at any time, to the byte. It must never know a person: only figures come in that may be shown. The reasons are in docs/decisions/0045.
 */
@NullMarked
package fi.luotsi.compliance.warehouse;

import org.jspecify.annotations.NullMarked;
