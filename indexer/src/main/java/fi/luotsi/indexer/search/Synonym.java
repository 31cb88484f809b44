package fi.luotsi.indexer.search;

/**
 * Words that editors hold for equal: whoever writes the one also finds the other.
 *
 * @param word one word
 * @param other what it is also called: one word, or up to three in a row
 * @param bothWays whether the other, when it is one word, finds the word as well
 */
public record Synonym(String word, String other, boolean bothWays) {}
