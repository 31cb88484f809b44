/**
 * The feed of a search for feed readers (Atom, RFC 4287): the documents that answer, the newest first, as far as whoever asks may see them. It tells nothing
 * that the search page would not.
 */
@NullMarked
package fi.luotsi.web.feed;

import org.jspecify.annotations.NullMarked;
