package fi.luotsi.indexer.language;

/**
 * A word of a text.
 *
 * @param form in lower case
 * @param start where it stands; {@code end} is behind it
 */
public record TextWord(String form, int start, int end) {}
