package fi.luotsi.indexer.language;

import java.util.Comparator;

/**
 * How much is known of the words of one language in another.
 *
 * @param words with a translation
 * @param sizeBytes what they take of the memory
 */
public record DictionaryStatus(String from, String to, int words, long sizeBytes)
        implements Comparable<DictionaryStatus> {
    @Override
    public int compareTo(DictionaryStatus other) {
        return Comparator.comparing(DictionaryStatus::from)
                .thenComparing(DictionaryStatus::to)
                .compare(this, other);
    }
}
