/**
 * What every page stands on: texts and figures in the visitor's language, addresses, paging, marked text. Pages call it; it knows no page and asks neither
 * the library nor the index.
 */
@NullMarked
package fi.luotsi.web.layout;

import org.jspecify.annotations.NullMarked;
