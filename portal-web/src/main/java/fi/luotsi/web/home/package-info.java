/** The home page: one search field, what is new, and what there is to read. It asks the library and the index and decides nothing. */
@NullMarked
package fi.luotsi.web.home;

import org.jspecify.annotations.NullMarked;
