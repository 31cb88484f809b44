/**
 * The search page: an address in, results with ways to narrow and to go on out. All its state stands in the address, so that a result can be sent to a
 * colleague. It asks {@link fi.luotsi.indexer.search.Search} and knows nothing of the index.
 */
@NullMarked
package fi.luotsi.web.search;

import org.jspecify.annotations.NullMarked;
