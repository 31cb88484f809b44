/** The data store for people: what stands in it, in three languages, and its tables as files for spreadsheets. */
@NullMarked
package fi.luotsi.web.warehouse;

import org.jspecify.annotations.NullMarked;
