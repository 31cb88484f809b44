package fi.luotsi.indexer.language;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found out about written forms. Bounded and shared by all threads without locks: a form has two places, and a newcomer takes the second
 * when both are full. A hit makes no garbage, which is why the key is compared as characters.
 */
final class FormCache<V> {
    private final AtomicReferenceArray<@Nullable Entry<V>> places;
    private final Function<String, V> analysis;

    private record Entry<V>(String form, V value) {}

    /** @param forms at least so many places; rounded up to a power of two */
    FormCache(int forms, Function<String, V> analysis) {
        this.places = new AtomicReferenceArray<>(Math.max(2, Integer.highestOneBit(Math.max(1, forms - 1)) << 1));
        this.analysis = analysis;
    }

    V get(CharSequence form) {
        int first = place(form);
        var entry = places.get(first);
        if (entry != null && entry.form.contentEquals(form)) {
            return entry.value;
        }
        var second = places.get(first ^ 1);
        return second != null && second.form.contentEquals(form) ? second.value : analyse(form.toString(), first);
    }

    private V analyse(String form, int place) {
        var value = analysis.apply(form);
        places.set(places.get(place) == null ? place : place ^ 1, new Entry<>(form, value));
        return value;
    }

    private int place(CharSequence form) {
        int hash = 0;
        for (int i = 0; i < form.length(); i++) {
            hash = 31 * hash + form.charAt(i);
        }
        hash *= 0x9E3779B9;
        return (hash ^ hash >>> 16) & (places.length() - 1);
    }
}
