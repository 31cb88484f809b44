package fi.luotsi.indexer.language;

/**
 * How much is known of the words of one language in another.
 *
 * @param words with a translation; none where there is no dictionary
 * @param sizeBytes what they take of the memory
 */
public record DictionaryStatus(String from, String to, int words, long sizeBytes) {}
