/**
 * Where things stand: what was built, the data folder with its secrets, and the settings. Everybody here stands on it; it starts nothing.
 */
@NullMarked
package fi.luotsi.launch.installation;

import org.jspecify.annotations.NullMarked;
