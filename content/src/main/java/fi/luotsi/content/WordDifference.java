package fi.luotsi.content;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import fi.luotsi.content.Difference.Change;
import fi.luotsi.content.Difference.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The difference of two texts by words, after Myers; of very long ones by paragraphs. White space does not count; where paragraphs end is told, never as a change. */
public final class WordDifference {
    private static final int MOST_WORDS = 4_000;
    private static final String SPACE = "\\s+";
    private static final String BREAK = "\n";

    private WordDifference() {}

    public static boolean isSame(String before, String after) {
        return words(before).equals(words(after));
    }

    public static List<Piece> between(String before, String after) {
        var old = withBreaks(before, WordDifference::words);
        var now = withBreaks(after, WordDifference::words);
        return Math.max(old.size(), now.size()) > MOST_WORDS
                ? pieces(withBreaks(before, List::of), withBreaks(after, List::of))
                : pieces(old, now);
    }

    private static List<Piece> pieces(List<String> before, List<String> after) {
        var runs = new Runs();
        var read = 0;
        for (var delta : deltas(before, after)) {
            runs.same(before.subList(read, delta.getSource().getPosition()));
            runs.changed(delta.getSource().getLines(), delta.getTarget().getLines());
            read = delta.getSource().getPosition() + delta.getSource().size();
        }
        runs.same(before.subList(read, before.size()));
        runs.end();
        return runs.pieces;
    }

    /** Puts together what stands together, and what changed at one place: first what is gone, then what came instead. */
    private static final class Runs {
        private final List<Piece> pieces = new ArrayList<>();
        private final List<String> same = new ArrayList<>();
        private final List<String> removed = new ArrayList<>();
        private final List<String> added = new ArrayList<>();

        void same(List<String> words) {
            if (!words.isEmpty()) {
                add(Change.REMOVED, removed);
                add(Change.ADDED, added);
                same.addAll(words);
            }
        }

        void changed(List<String> before, List<String> after) {
            if (isBreaks(before) && isBreaks(after)) {
                same(after);
            } else {
                add(Change.SAME, same);
                removed.addAll(before);
                added.addAll(after);
            }
        }

        void end() {
            add(Change.SAME, same);
            add(Change.REMOVED, removed);
            add(Change.ADDED, added);
        }

        private void add(Change change, List<String> words) {
            if (!words.isEmpty()) {
                pieces.add(new Piece(change, text(words)));
                words.clear();
            }
        }

        private static boolean isBreaks(List<String> words) {
            return words.stream().allMatch(BREAK::equals);
        }

        private static String text(List<String> words) {
            return String.join(" ", words).replace(" " + BREAK, BREAK).replace(BREAK + " ", BREAK);
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

    private static List<String> withBreaks(String text, Function<String, List<String>> parts) {
        var all = new ArrayList<String>();
        for (var paragraph : paragraphs(text)) {
            if (!all.isEmpty()) {
                all.add(BREAK);
            }
            all.addAll(parts.apply(paragraph));
        }
        return all;
    }

    private static List<String> paragraphs(String text) {
        return text.lines()
                .map(line -> String.join(" ", words(line)))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
