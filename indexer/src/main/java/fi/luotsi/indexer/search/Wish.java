package fi.luotsi.indexer.search;

/** What somebody told the editors who did not find it. */
public record Wish(String words, String message, String language) {}
