/**
 * What editors teach the search: synonyms, definitions and pins, each change a version that can be taken back, and what a change would do before it is
 * saved. The editors' pages and the portal's jobs call {@link fi.luotsi.indexer.tuning.Tuning}. It knows search, and nothing of who searched.
 */
@NullMarked
package fi.luotsi.indexer.tuning;

import org.jspecify.annotations.NullMarked;
