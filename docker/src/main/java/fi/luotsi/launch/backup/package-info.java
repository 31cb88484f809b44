/**
 * All of an installation in one file, and back: the rows of the database as they stood at one moment, and the few files beside it that cannot be made anew.
 * The index is not in it, because the portal makes it of the database. {@link fi.luotsi.launch.Luotsi} calls the two commands; nothing here knows the portal.
 * docs/decisions/0047 says why it is as it is, and describes the file.
 */
@NullMarked
package fi.luotsi.launch.backup;

import org.jspecify.annotations.NullMarked;
