package fi.luotsi.indexer.language;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.apache.lucene.util.BytesRef;

/** One layer of a text that was read. Grams come once: how often one occurs says nothing, and most of the work of indexing would be repetitions. */
final class ReadTextStream extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final BytesRef bytes = new BytesRef();
    private final GramSet seen = new GramSet();
    private WordTerms[] words = {};
    private int layer;
    private int layers;
    private boolean once;
    /** The word that comes next; the place in the one before it, and its end. */
    private int next;

    private int place;
    private int end;

    ReadTextStream() {
        super(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY);
    }

    void begin(WordTerms[] text, int layerOfText, int layersOfText, boolean eachOnce) {
        words = text;
        layer = layerOfText;
        layers = layersOfText;
        once = eachOnce;
    }

    @Override
    public void reset() {
        next = 0;
        place = 0;
        end = 0;
        seen.clear();
    }

    @Override
    public boolean incrementToken() {
        int step = 0;
        while (true) {
            while (place < end) {
                place = words[next - 1].read(place, bytes);
                if (!once || seen.add(bytes)) {
                    term.setBytesRef(bytes);
                    increment.setPositionIncrement(step);
                    return true;
                }
            }
            if (next == words.length) {
                return false;
            }
            place = words[next].begin(layer, layers);
            end = words[next].end(layer);
            next++;
            step++;
        }
    }
}
