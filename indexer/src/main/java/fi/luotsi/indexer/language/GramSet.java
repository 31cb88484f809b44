package fi.luotsi.indexer.language;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/** Short runs of characters that were met, each packed into a number. For one thread. */
final class GramSet {
    static final int LONGEST = Long.BYTES / Character.BYTES;

    private long[] places = new long[1024];
    private int count;

    /** True when it was not there yet. */
    boolean add(char[] buffer, int start, int length) {
        long gram = 0;
        for (int i = start; i < start + length; i++) {
            gram = (gram << Character.SIZE) | buffer[i];
        }
        return gram != 0 && add(gram);
    }

    /** True when it was not there yet, or is too long to be remembered. */
    boolean add(BytesRef term) {
        long gram = 0;
        for (int i = term.offset; i < term.offset + term.length; i++) {
            gram = (gram << Byte.SIZE) | Byte.toUnsignedInt(term.bytes[i]);
        }
        return term.length > Long.BYTES || (gram != 0 && add(gram));
    }

    private boolean add(long gram) {
        int place = place(gram);
        while (places[place] != 0) {
            if (places[place] == gram) {
                return false;
            }
            place = (place + 1) & (places.length - 1);
        }
        places[place] = gram;
        if (++count * 2 > places.length) {
            grow();
        }
        return true;
    }

    private int place(long gram) {
        return (int) ((gram * 0x9E3779B97F4A7C15L) >>> 32) & (places.length - 1);
    }

    private void grow() {
        var all = places;
        places = new long[all.length * 2];
        count = 0;
        for (long gram : all) {
            if (gram != 0) {
                add(gram);
            }
        }
    }

    void clear() {
        if (count > 0) {
            Arrays.fill(places, 0);
            count = 0;
        }
    }
}
