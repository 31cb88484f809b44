/** Two texts that do not agree, side by side, for those who answer for one of them. The list of all pairs is the editors' ({@code web.editor}). */
@NullMarked
package fi.luotsi.web.agreement;

import org.jspecify.annotations.NullMarked;
