package fi.luotsi.content.library;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import fi.luotsi.content.Difference.Change;
import fi.luotsi.content.Difference.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The difference of two texts by words, after Myers; of very long ones by paragraphs. White space does not count. */
final class WordDifference {
    private static final int MOST_WORDS = 4_000;
    private static final String SPACE = "\\s+";

    private WordDifference() {}

    static boolean isSame(String before, String after) {
        return words(before).equals(words(after));
    }

    static List<Piece> between(String before, String after) {
        var old = words(before);
        var now = words(after);
        return Math.max(old.size(), now.size()) > MOST_WORDS
                ? pieces(paragraphs(before), paragraphs(after))
                : pieces(old, now);
    }

    private static List<Piece> pieces(List<String> before, List<String> after) {
        var runs = new Runs();
        var read = 0;
        for (var delta : deltas(before, after)) {
            runs.same(before.subList(read, delta.getSource().getPosition()));
            runs.removed.addAll(delta.getSource().getLines());
            runs.added.addAll(delta.getTarget().getLines());
            read = delta.getSource().getPosition() + delta.getSource().size();
        }
        runs.same(before.subList(read, before.size()));
        runs.end();
        return runs.pieces;
    }

    /** Puts together what changed at one place: first what is gone, then what came instead. */
    private static final class Runs {
        private final List<Piece> pieces = new ArrayList<>();
        private final List<String> removed = new ArrayList<>();
        private final List<String> added = new ArrayList<>();

        void same(List<String> words) {
            if (!words.isEmpty()) {
                end();
                add(Change.SAME, words);
            }
        }

        void end() {
            add(Change.REMOVED, removed);
            add(Change.ADDED, added);
            removed.clear();
            added.clear();
        }

        private void add(Change change, List<String> words) {
            if (!words.isEmpty()) {
                pieces.add(new Piece(change, String.join(" ", words)));
            }
        }
    }

    private static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
        return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas();
    }

    private static List<String> words(String text) {
        return Stream.of(text.strip().split(SPACE))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> paragraphs(String text) {
        return text.lines()
                .map(line -> String.join(" ", words(line)))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
