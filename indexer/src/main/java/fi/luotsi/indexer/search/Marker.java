package fi.luotsi.indexer.search;

import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.Layer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Marks the words of texts that answer a query, by the analyzers that the index is made with. For one query and one thread. */
final class Marker {
    private final Analyzers analyzers;
    private final List<SoughtWord> sought;
    /** What was found out about a word of a text: the bits of the query's words. Texts repeat their words. */
    private final Map<String, Long> known = new HashMap<>();

    private Marker(Analyzers analyzers, List<SoughtWord> sought) {
        this.analyzers = analyzers;
        this.sought = sought;
    }

    static Marker of(Words words, Analyzers analyzers) {
        var all = words.sought().stream()
                .flatMap(clause -> clause.words().stream())
                .distinct()
                .toList();
        var telling = all.stream().filter(word -> !Fillers.contains(word)).toList();
        return new Marker(
                analyzers,
                (telling.isEmpty() ? all : telling)
                        .stream().map(word -> SoughtWord.of(word, analyzers)).toList());
    }

    List<Mark> marks(String text) {
        var marks = new ArrayList<Mark>();
        try (var tokens = analyzers.of(Layer.SURFACE).tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offsets = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                long words = known.computeIfAbsent(term.toString(), this::answered);
                if (words != 0) {
                    marks.add(new Mark(offsets.startOffset(), offsets.endOffset(), words));
                }
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return marks;
    }

    /** The whole text, marked. */
    MarkedText mark(String text) {
        return Snippet.pieces(text, 0, text.length(), marks(text));
    }

    private long answered(String word) {
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
