package fi.luotsi.indexer.search;

import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.Layer;
import fi.luotsi.indexer.ranking.SoughtWord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Marks the words of texts that answer a query, by the analyzers that the index is made with. For one query and one thread. */
final class Marker {
    private final Analyzers analyzers;
    private final List<SoughtWord> sought;
    private final Resemblance resemblance;
    /** The terms that are the query's words in whatever inflection, or mean the same: the bits of these words. */
    private final Map<Layer, Map<String, Long>> telling = new EnumMap<>(Layer.class);
    /** What was found out about a word of a text: the bits of the query's words. Texts repeat their words. */
    private final Map<String, Long> known = new HashMap<>();

    Marker(Analyzers analyzers, List<SoughtWord> sought) {
        this.analyzers = analyzers;
        this.sought = sought;
        this.resemblance = new Resemblance(sought);
        for (var layer : WordPlaces.EXACT_LAYERS) {
            var bits = new HashMap<String, Long>();
            for (int i = 0; i < sought.size(); i++) {
                long bit = 1L << i;
                saying(sought.get(i))
                        .flatMap(word -> word.in(layer).stream())
                        .forEach(term -> bits.merge(term, bit, (some, more) -> some | more));
            }
            telling.put(layer, bits);
        }
    }

    private static Stream<SoughtWord> saying(SoughtWord word) {
        return Stream.concat(Stream.of(word), word.others().stream().flatMap(other -> other.words().stream()));
    }

    List<Mark> marks(String text) {
        var marks = new ArrayList<Mark>();
        for (var word : analyzers.words(text)) {
            long answered = known.computeIfAbsent(word.form(), this::answered);
            if (answered != 0) {
                marks.add(new Mark(word.start(), word.end(), answered));
            }
        }
        return marks;
    }

    /** The whole text, marked. */
    MarkedText mark(String text) {
        return Snippet.pieces(text, 0, text.length(), marks(text));
    }

    private long answered(String word) {
        if (!resemblance.isPossible(word)) {
            return 0;
        }
        var read = SoughtWord.of(word, analyzers);
        long bits = 0;
        for (var layer : telling.entrySet()) {
            for (var term : read.in(layer.getKey())) {
                bits |= layer.getValue().getOrDefault(term, 0L);
            }
        }
        for (int i = 0; i < sought.size(); i++) {
            long bit = 1L << i;
            if ((bits & bit) == 0 && sought.get(i).isLike(read)) {
                bits |= bit;
            }
        }
        return bits;
    }
}
