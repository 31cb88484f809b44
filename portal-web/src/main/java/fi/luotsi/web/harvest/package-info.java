/** The report of a harvest: what came in, what did not and why. Other administrator's pages show its progress; it asks {@link fi.luotsi.content.Sources}. */
@NullMarked
package fi.luotsi.web.harvest;

import org.jspecify.annotations.NullMarked;
