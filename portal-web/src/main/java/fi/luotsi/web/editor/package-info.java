/**
 * The editors' desk: what is searched in vain, what the search is taught and what that changes, and how good it is. Plain forms without state: trying is a
 * GET that shows the effect, saving a POST of what was shown. Coordinators and administrators only.
 */
@NullMarked
package fi.luotsi.web.editor;

import org.jspecify.annotations.NullMarked;
