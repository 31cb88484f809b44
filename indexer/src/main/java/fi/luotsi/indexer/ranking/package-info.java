/**
 * The second stage of search: the sections that the first stage found are looked at closely, and a learned model puts them in order. Called by
 * {@code search} with the words of a query and the numbers of sections; knows the index's fields, and nothing of readers, pages or facets: what it is given
 * to order has already passed the reader's rights.
 */
@NullMarked
package fi.luotsi.indexer.ranking;

import org.jspecify.annotations.NullMarked;
