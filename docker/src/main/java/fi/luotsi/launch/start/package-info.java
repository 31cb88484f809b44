/** An instance from its first step to its end: data folder, database, portal, in this order, and back. The start command and the bench use it. */
@NullMarked
package fi.luotsi.launch.start;

import org.jspecify.annotations.NullMarked;
