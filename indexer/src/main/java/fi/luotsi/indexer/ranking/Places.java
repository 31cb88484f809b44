package fi.luotsi.indexer.ranking;

import java.util.Arrays;

/** Where the words of a query stand in one body: positions with the word that is met there and whether as a whole, each packed into a number. */
final class Places {
    private static final int WORD_BITS = 6;
    private static final long WHOLE = 1;

    private long[] places = new long[16];
    private int count;

    void add(int position, int word, boolean whole) {
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
        }
        places[count++] = ((long) position << (WORD_BITS + 1)) | ((long) word << 1) | (whole ? WHOLE : 0);
    }

    /** Takes over where others stand, as places of one word. */
    void addAll(Places others, int word, boolean whole) {
        for (int i = 0; i < others.count; i++) {
            add(others.position(i), word, whole && others.isWhole(i));
        }
    }

    /** Puts them in order of position, word, and part before whole. To be called once, when all are added. */
    void sort() {
        Arrays.sort(places, 0, count);
    }

    int count() {
        return count;
    }

    int position(int i) {
        return (int) (places[i] >>> (WORD_BITS + 1));
    }

    int word(int i) {
        return (int) (places[i] >>> 1) & ((1 << WORD_BITS) - 1);
    }

    boolean isWhole(int i) {
        return (places[i] & WHOLE) != 0;
    }
}
