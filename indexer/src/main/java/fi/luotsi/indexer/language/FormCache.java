package fi.luotsi.indexer.language;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found out about written forms. Bounded and shared by all threads without locks: a form has a few places, and a newcomer takes one of
 * them when all are full. A hit makes no garbage, which is why the key is compared as characters.
 */
final class FormCache<V> {
    private static final int PLACES_OF_A_FORM = 4;

    private final AtomicReferenceArray<@Nullable Entry<V>> places;
    private final Function<String, V> analysis;

    private static final class Entry<V> {
        private final int hash;
        private final char[] form;
        private final V value;

        Entry(int hash, String form, V value) {
            this.hash = hash;
            this.form = form.toCharArray();
            this.value = value;
        }

        /** Neighbours have other hashes, nearly always: their letters need not be looked at. */
        boolean isOf(int otherHash, char[] other, int length) {
            return hash == otherHash && Arrays.equals(form, 0, form.length, other, 0, length);
        }
    }

    /**
     * An empty cache.
     *
     * @param forms at least so many places; rounded up to a power of two
     */
    FormCache(int forms, Function<String, V> analysis) {
        this.places = new AtomicReferenceArray<>(
                Math.max(PLACES_OF_A_FORM, Integer.highestOneBit(Math.max(1, forms - 1)) << 1));
        this.analysis = analysis;
    }

    /** The form is the first characters of a buffer that belongs to the caller. */
    V get(char[] buffer, int length) {
        int hash = hash(buffer, length);
        int first = hash & (places.length() - PLACES_OF_A_FORM);
        int free = first + (hash >>> 30);
        for (int place = first; place < first + PLACES_OF_A_FORM; place++) {
            var entry = places.get(place);
            if (entry == null) {
                free = place;
                break;
            }
            if (entry.isOf(hash, buffer, length)) {
                return entry.value;
            }
        }
        return analyse(hash, new String(buffer, 0, length), free);
    }

    private V analyse(int hash, String form, int place) {
        var value = analysis.apply(form);
        places.set(place, new Entry<>(hash, form, value));
        return value;
    }

    private static int hash(char[] buffer, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + buffer[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}
