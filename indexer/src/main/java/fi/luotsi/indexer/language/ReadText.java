package fi.luotsi.indexer.language;

import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.jspecify.annotations.Nullable;

/** A text that was read once, word by word, for all layers of its language. */
public final class ReadText {
    private final Layer[] layers;
    private final WordTerms[] words;

    ReadText(Set<Layer> layers, WordTerms[] words) {
        this.layers = layers.toArray(Layer[]::new);
        this.words = words;
    }

    public boolean isEmpty() {
        return words.length == 0;
    }

    /**
     * Its terms in a layer that it was read for, for the index: all terms of a word stand at its place.
     *
     * @param reuse a stream that is used no more, or none
     */
    public TokenStream in(Layer layer, @Nullable TokenStream reuse) {
        var stream = reuse instanceof ReadTextStream known ? known : new ReadTextStream();
        stream.begin(words, placeOf(layer), layers.length, layer == Layer.GRAM);
        return stream;
    }

    private int placeOf(Layer layer) {
        for (int place = 0; place < layers.length; place++) {
            if (layers[place] == layer) {
                return place;
            }
        }
        throw new IllegalArgumentException("The text was not read for the layer " + layer);
    }
}
