/**
 * The portal as a child process: its server's configuration, its command line and environment, its log, and whether it answers. The start command calls
 * it; only {@link fi.luotsi.launch.portal.Portal} runs inside the child.
 */
@NullMarked
package fi.luotsi.launch.portal;

import org.jspecify.annotations.NullMarked;
