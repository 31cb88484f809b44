package fi.luotsi.indexer.search;

/**
 * Somebody searched; nobody knows who.
 *
 * @param total documents that were found for that visitor
 * @param narrowed whether facets narrowed it
 * @param page from 1
 */
public record Searched(String words, String language, int total, boolean narrowed, int page) {}
