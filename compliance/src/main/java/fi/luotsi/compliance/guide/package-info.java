/** How far somebody is with their first steps in the portal. Knows the steps by their names only: what they are is for the pages to say. */
@NullMarked
package fi.luotsi.compliance.guide;

import org.jspecify.annotations.NullMarked;
