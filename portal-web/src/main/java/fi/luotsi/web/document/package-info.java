/**
 * The document page: a document of the library as a page that opens at the section, with its contents and the answers marked. It asks
 * {@link fi.luotsi.content.Library} with the reader's rights and lets {@link fi.luotsi.indexer.search.Search} mark.
 */
@NullMarked
package fi.luotsi.web.document;

import org.jspecify.annotations.NullMarked;
