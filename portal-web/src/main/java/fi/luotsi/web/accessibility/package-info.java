/**
 * What people could not use: the form on the accessibility statement, which asks for no name, the receipt by which they read the answer, and the administrators’
 * page of what waits and until when.
 */
@NullMarked
package fi.luotsi.web.accessibility;

import org.jspecify.annotations.NullMarked;
