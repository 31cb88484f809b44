/** Conversations are logged and found again, and what was learned is followed: pages of coordinators and the data protection officer. */
@NullMarked
package fi.luotsi.web.interview;

import org.jspecify.annotations.NullMarked;
