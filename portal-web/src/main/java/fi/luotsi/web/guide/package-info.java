/** First steps by role, the help on each page, and where both are written anew. Knows the other pages by their addresses only. */
@NullMarked
package fi.luotsi.web.guide;

import org.jspecify.annotations.NullMarked;
