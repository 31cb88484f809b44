package fi.luotsi.indexer.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of one word, layer by layer, as the index writes them. Packed into one array, because hundreds of thousands of words are remembered: where each
 * layer ends, then the terms, each behind its length; all numbers have two bytes.
 */
final class WordTerms {
    private static final int NUMBER = 2;

    private final byte[] packed;

    private WordTerms(byte[] packed) {
        this.packed = packed;
    }

    static WordTerms of(List<? extends Collection<String>> layers) {
        var encoded = new ArrayList<List<BytesRef>>();
        int size = layers.size() * NUMBER;
        for (var terms : layers) {
            encoded.add(terms.stream().map(BytesRef::new).toList());
            size += encoded.getLast().stream()
                    .mapToInt(term -> NUMBER + term.length)
                    .sum();
        }
        var word = new WordTerms(new byte[size]);
        int end = layers.size() * NUMBER;
        for (int layer = 0; layer < encoded.size(); layer++) {
            for (var term : encoded.get(layer)) {
                word.put(end, term.length);
                System.arraycopy(term.bytes, term.offset, word.packed, end + NUMBER, term.length);
                end += NUMBER + term.length;
            }
            word.put(layer * NUMBER, end);
        }
        return word;
    }

    /** Where the terms of a layer begin; the first one begins where the ends of {@code layers} are told. */
    int begin(int layer, int layers) {
        return layer == 0 ? layers * NUMBER : end(layer - 1);
    }

    int end(int layer) {
        return number(layer * NUMBER);
    }

    /** Points at the term that stands at a place, and tells the place of the next one. */
    int read(int place, BytesRef term) {
        term.bytes = packed;
        term.offset = place + NUMBER;
        term.length = number(place);
        return term.offset + term.length;
    }

    /** The terms of a layer, each once. */
    Set<String> in(int layer, int layers) {
        var terms = new LinkedHashSet<String>();
        var term = new BytesRef();
        for (int place = begin(layer, layers); place < end(layer); ) {
            place = read(place, term);
            terms.add(term.utf8ToString());
        }
        return terms;
    }

    private int number(int place) {
        return Byte.toUnsignedInt(packed[place]) << Byte.SIZE | Byte.toUnsignedInt(packed[place + 1]);
    }

    private void put(int place, int number) {
        packed[place] = (byte) (number >>> Byte.SIZE);
        packed[place + 1] = (byte) number;
    }
}
