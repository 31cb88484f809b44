/**
 * Harvesting: from a source through extraction into the library, in batches that are whole or not at all, with a report that counts only what is stored.
 * Called through {@link fi.luotsi.content.Sources}; it knows nothing of the index or of pages.
 */
@NullMarked
package fi.luotsi.content.harvest;

import org.jspecify.annotations.NullMarked;
