package fi.luotsi.indexer.insight;

/** A query that was asked often enough to be told, and that had hits. */
public record FrequentQuery(String words, String language, int searches) {}
