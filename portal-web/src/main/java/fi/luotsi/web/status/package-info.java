/** How the portal stands, in words and signs, for administrators. It asks each module's face and mends nothing. */
@NullMarked
package fi.luotsi.web.status;

import org.jspecify.annotations.NullMarked;
