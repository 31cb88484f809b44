/**
 * The data store as a read-only feed of OData 4.0 (OASIS, JSON format), for Power BI, Excel and programs. {@link fi.luotsi.web.odata.ODataResource} answers, {@link
 * fi.luotsi.web.odata.ODataQuery} reads the options of a request. Why no library does it, and what is left out, stands in docs/decisions/0045.
 */
@NullMarked
package fi.luotsi.web.odata;

import org.jspecify.annotations.NullMarked;
