/** The home page: one search field, and what is new. It asks the library and decides nothing. */
@NullMarked
package fi.luotsi.web.home;

import org.jspecify.annotations.NullMarked;
