package fi.luotsi.indexer.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The runs of four words of a text as a set of hashes (w-shingling, Broder 1997). */
final class Shingles {
    static final int WORDS = 4;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final int[] hashes;
    private final int words;

    private Shingles(int[] hashes, int words) {
        this.hashes = hashes;
        this.words = words;
    }

    static Shingles of(String text) {
        var words = words(text);
        var hashes = IntStream.rangeClosed(0, words.size() - WORDS)
                .map(start -> words.subList(start, start + WORDS).hashCode())
                .sorted()
                .distinct()
                .toArray();
        return new Shingles(hashes, words.size());
    }

    static List<String> words(String text) {
        return Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** In the whole text. */
    int wordCount() {
        return words;
    }

    IntStream hashes() {
        return Arrays.stream(hashes);
    }

    /** The share of runs that both have among those that either has (Jaccard). */
    double resemblance(Shingles other) {
        int mine = 0;
        int yours = 0;
        int both = 0;
        while (mine < hashes.length && yours < other.hashes.length) {
            int order = Integer.compare(hashes[mine], other.hashes[yours]);
            both += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            yours += order >= 0 ? 1 : 0;
        }
        int either = hashes.length + other.hashes.length - both;
        return either == 0 ? 0 : (double) both / either;
    }
}
