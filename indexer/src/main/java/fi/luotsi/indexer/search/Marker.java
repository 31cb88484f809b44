package fi.luotsi.indexer.search;

import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.ranking.SoughtWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Marks the words of texts that answer a query, by the analyzers that the index is made with. For one query and one thread. */
final class Marker {
    private final Analyzers analyzers;
    private final List<SoughtWord> sought;
    private final Resemblance resemblance;
    /** What was found out about a word of a text: the bits of the query's words. Texts repeat their words. */
    private final Map<String, Long> known = new HashMap<>();

    Marker(Analyzers analyzers, List<SoughtWord> sought) {
        this.analyzers = analyzers;
        this.sought = sought;
        this.resemblance = new Resemblance(sought);
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
        for (int i = 0; i < sought.size(); i++) {
            if (sought.get(i).isAnsweredBy(read)) {
                bits |= 1L << i;
            }
        }
        return bits;
    }
}
