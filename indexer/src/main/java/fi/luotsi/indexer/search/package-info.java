/**
 * Search: a query and a reader in, the documents that answer with their best sections out. Called by the pages and the API. The reader's rights are part
 * of the query itself; nothing of Lucene is seen from outside, and of the database only the names of
 * sources are read, when a query names one.
 */
@NullMarked
package fi.luotsi.indexer.search;

import org.jspecify.annotations.NullMarked;
