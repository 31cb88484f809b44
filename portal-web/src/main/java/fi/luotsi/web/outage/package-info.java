/** When the database is away: whoever comes is told so, and stays signed in. */
@NullMarked
package fi.luotsi.web.outage;

import org.jspecify.annotations.NullMarked;
