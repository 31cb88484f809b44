package fi.luotsi.indexer.search;

import fi.luotsi.indexer.language.Analyzers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Marks the words of texts that answer a query, by the analyzers that the index is made with. For one query and one thread. */
final class Marker {
    private final Analyzers analyzers;
    /** The query's words, each with its translations. */
    private final List<List<SoughtWord>> sought;
    /** What was found out about a word of a text: the bits of the query's words. Texts repeat their words. */
    private final Map<String, Long> known = new HashMap<>();

    private Marker(Analyzers analyzers, List<List<SoughtWord>> sought) {
        this.analyzers = analyzers;
        this.sought = sought;
    }

    static Marker of(Words words, Analyzers analyzers) {
        return of(words, analyzers, Map.of());
    }

    /** @param translations what words of the query are in other languages, which is marked, too */
    static Marker of(Words words, Analyzers analyzers, Map<String, Set<String>> translations) {
        var all = words.sought().stream()
                .flatMap(clause -> clause.words().stream())
                .distinct()
                .toList();
        var telling = all.stream().filter(word -> !Fillers.contains(word)).toList();
        return new Marker(
                analyzers,
                (telling.isEmpty() ? all : telling)
                        .stream()
                                .map(word -> Stream.concat(
                                                Stream.of(word), translations.getOrDefault(word, Set.of()).stream())
                                        .map(way -> SoughtWord.of(way, analyzers))
                                        .toList())
                                .toList());
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
        var read = SoughtWord.of(word, analyzers);
        long bits = 0;
        for (int i = 0; i < sought.size(); i++) {
            if (sought.get(i).stream().anyMatch(way -> way.isAnsweredBy(read))) {
                bits |= 1L << i;
            }
        }
        return bits;
    }
}
