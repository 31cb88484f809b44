package fi.luotsi.indexer.search;

/**
 * What an acronym or term of the house means, as editors wrote it.
 *
 * @param term as it is written, such as "DPIA"
 * @param meaning what it stands for
 * @param explanation one sentence, or empty
 */
public record Definition(String term, String meaning, String explanation) {}
