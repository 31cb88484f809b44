/** What talks to a running portal through its public interface, with the token in the data folder. It knows nothing of databases and processes. */
@NullMarked
package fi.luotsi.launch.command;

import org.jspecify.annotations.NullMarked;
