/**
 * The life of the index: written from the library's events after commit, compared with the library at start and on a schedule, thrown away and built anew
 * when it is damaged. A text is read once for all its layers ({@code ReadText}), documents side by side. Only this package and {@code search} know that it is Lucene's.
 */
@NullMarked
package fi.luotsi.indexer.index;

import org.jspecify.annotations.NullMarked;
