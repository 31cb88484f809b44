/**
 * Search: a query and a reader in, the documents that answer with their best sections out. First it is worked out
 * which sections answer ({@code Answering}) and what of them the facets allow ({@code FacetedSections}); then the engine picks the best of these
 * ({@code BestDocuments}), and the first hundred are looked at closely ({@code Ranked}). Called by the pages and the API. The reader's rights are part
 * of the query itself; nothing of Lucene is seen from outside, and of the database only the names of
 * sources are read, when a query names one.
 */
@NullMarked
package fi.luotsi.indexer.search;

import org.jspecify.annotations.NullMarked;
