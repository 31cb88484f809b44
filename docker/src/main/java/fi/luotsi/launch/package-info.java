/** The luotsi command: starts the database and the portal, watches them, and talks to the running portal. It stands on the built artifacts only. */
@NullMarked
package fi.luotsi.launch;

import org.jspecify.annotations.NullMarked;
