/** What the portal does by itself: taking in accounts and sample content at the first start, going on with harvests, comparing index and library. */
@NullMarked
package fi.luotsi.web.job;

import org.jspecify.annotations.NullMarked;
