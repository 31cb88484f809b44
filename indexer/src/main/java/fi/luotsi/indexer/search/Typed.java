package fi.luotsi.indexer.search;

import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.Layer;
import fi.luotsi.indexer.language.TextWord;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What somebody has typed so far: whole words and the beginning of one.
 *
 * @param before all in front of the last word, as it was typed
 * @param earlier the words in front of the last one, as the index writes them
 * @param plain all words without diacritics; the last is a beginning
 */
record Typed(String before, List<String> earlier, List<String> plain) {
    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 6;
    private static final int FEWEST_LETTERS = 2;
    private static final Set<Layer> INFLECTED = EnumSet.of(Layer.LEMMA, Layer.PART);

    Typed {
        earlier = List.copyOf(earlier);
        plain = List.copyOf(plain);
    }

    static Typed of(String typed, Analyzers analyzers) {
        var text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var words = analyzers.words(SourceWords.of(text).rest());
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return new Typed("", List.of(), List.of());
        }
        return new Typed(
                text.substring(0, words.getLast().start()),
                words.stream().limit(words.size() - 1).map(TextWord::form).toList(),
                words.stream().map(word -> Plain.of(word.form())).toList());
    }

    boolean isEnough() {
        return String.join("", plain).length() >= FEWEST_LETTERS;
    }

    String beginning() {
        return plain.getLast();
    }

    /**
     * How well a text goes on from what was typed, from 0 when it begins with it; empty when it does not have every word. Later words of a text count, and with
     * a morphology also the base of an inflected word and the parts of a compound.
     */
    OptionalInt distance(String text, Analyzers analyzers) {
        var written = String.join(" ", plain);
        var words = analyzers.words(text);
        var all = words.stream().map(word -> Plain.of(word.form())).toList();
        if (String.join(" ", all).startsWith(written)) {
            return OptionalInt.of(0);
        }
        if (plain.stream().allMatch(word -> all.stream().anyMatch(other -> other.startsWith(word)))) {
            return OptionalInt.of(all.getFirst().startsWith(plain.getFirst()) ? 1 : 2);
        }
        var read = new HashSet<>(all);
        words.forEach(word -> read.addAll(readings(word.form(), analyzers)));
        return plain.stream().allMatch(word -> read.stream().anyMatch(other -> other.startsWith(word)))
                ? OptionalInt.of(3)
                : OptionalInt.empty();
    }

    /** The last word completed. */
    String completed(String word) {
        return before + word;
    }

    /** A suggestion of what stands there already helps nobody. */
    boolean isSaidBy(String text) {
        return Plain.of(text).strip().toLowerCase(Locale.ROOT).equals(String.join(" ", plain));
    }

    private static List<String> readings(String word, Analyzers analyzers) {
        var readings = new ArrayList<String>();
        for (var layer : INFLECTED) {
            analyzers.terms(layer, word).forEach(terms -> terms.forEach(term -> readings.add(Plain.of(term))));
        }
        return readings;
    }
}
