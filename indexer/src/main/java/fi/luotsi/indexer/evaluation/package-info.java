/**
 * Measuring the search: judged collections through the very way that a reader's query takes, beside plain Lucene in the same run, and benches of speed. Run by
 * the {@code luotsi} command in a process of its own; knows the faces of {@code index} and {@code search} only.
 */
@NullMarked
package fi.luotsi.indexer.evaluation;

import org.jspecify.annotations.NullMarked;
