/**
 * What the library holds and how it is kept: documents with a stable identity, revisions that are never changed, their sections, and the originals.
 * {@code harvest} brings arrivals here, everybody else reads through {@link fi.luotsi.content.Library}. It knows no source, no Tika and no index.
 */
@NullMarked
package fi.luotsi.content.library;

import org.jspecify.annotations.NullMarked;
