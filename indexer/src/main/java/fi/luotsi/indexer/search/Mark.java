package fi.luotsi.indexer.search;

/**
 * A word of a text that answers the query.
 *
 * @param start where it stands; {@code end} is behind it
 * @param words the query's words that it answers, as bits
 */
record Mark(int start, int end, long words) {}
