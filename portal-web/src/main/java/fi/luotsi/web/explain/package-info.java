/** Why results stand in their order: a page for administrators. It asks {@link fi.luotsi.indexer.search.Search} and shows its figures. */
@NullMarked
package fi.luotsi.web.explain;

import org.jspecify.annotations.NullMarked;
