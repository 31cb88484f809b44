/**
 * The luotsi command. {@link fi.luotsi.launch.Luotsi} reads the words of the command line and hands over: to {@code start} for the instance (database and
 * portal), to {@code command} for what talks to a running portal, to {@code bench} for measurements. It stands on the built artifacts only.
 */
@NullMarked
package fi.luotsi.launch;

import org.jspecify.annotations.NullMarked;
