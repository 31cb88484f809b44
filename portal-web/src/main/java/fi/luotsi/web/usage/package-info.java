/** The use of systems: how many of how many used them, what systems there are, and files of use looked at before they count. For coordinators and administrators. */
@NullMarked
package fi.luotsi.web.usage;

import org.jspecify.annotations.NullMarked;
