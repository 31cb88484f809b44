/** What can be configured of the indexer. */
@NullMarked
package fi.luotsi.indexer;

import org.jspecify.annotations.NullMarked;
