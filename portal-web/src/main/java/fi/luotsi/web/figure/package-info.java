/** Figures: what the portal counts of modules that do not know each other. */
@NullMarked
package fi.luotsi.web.figure;

import org.jspecify.annotations.NullMarked;
