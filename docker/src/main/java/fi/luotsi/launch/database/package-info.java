/**
 * The database before the portal sees it: the embedded MariaDB's life, or the checks on a given one, and the schema. The start command calls it; it knows
 * nothing of the portal.
 */
@NullMarked
package fi.luotsi.launch.database;

import org.jspecify.annotations.NullMarked;
