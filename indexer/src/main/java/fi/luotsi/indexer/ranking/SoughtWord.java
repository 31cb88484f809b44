package fi.luotsi.indexer.ranking;

import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.Fillers;
import fi.luotsi.indexer.language.Layer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A word as all layers read it; tells whether two words answer each other.
 *
 * @param others what means the same: synonyms and words of other languages
 */
public record SoughtWord(String word, Map<Layer, Set<String>> terms, List<Other> others) {
    private static final Set<Layer> EXACT =
            EnumSet.of(Layer.SURFACE, Layer.LEMMA, Layer.STEM_FI, Layer.STEM_SV, Layer.STEM_EN);
    private static final double SAME_GRAMS = 0.5;
    private static final int FEWEST_GRAMS = 2;

    /**
     * Words in a row that mean the same as one word.
     *
     * @param weight how surely, up to 1
     * @param translated whether they are of another language
     */
    public record Other(List<SoughtWord> words, float weight, boolean translated) {
        public Other {
            words = List.copyOf(words);
        }
    }

    public SoughtWord {
        others = List.copyOf(others);
    }

    public static SoughtWord of(String word, Analyzers analyzers) {
        return new SoughtWord(word, analyzers.read(word), List.of());
    }

    /** The same word with what means the same. */
    public SoughtWord or(List<Other> meaningTheSame) {
        return new SoughtWord(word, terms, meaningTheSame);
    }

    public boolean isFiller() {
        return Fillers.contains(word);
    }

    boolean isNumber() {
        return word.chars().allMatch(Character::isDigit);
    }

    /** An inflection of the same word. */
    public boolean isSameAs(SoughtWord other) {
        for (var layer : EXACT) {
            if (!Collections.disjoint(in(layer), other.in(layer))) {
                return true;
            }
        }
        return false;
    }

    /** Not the same, but near enough to be marked: one is a part of the other, or they look alike. */
    public boolean isLike(SoughtWord other) {
        return sharesParts(other) || sharesGrams(in(Layer.GRAM), other.in(Layer.GRAM));
    }

    /** One is part of the other: one common part of two different compounds says too little. */
    private boolean sharesParts(SoughtWord other) {
        var ours = in(Layer.PART);
        var theirs = other.in(Layer.PART);
        return !Collections.disjoint(ours, other.in(Layer.LEMMA))
                || !Collections.disjoint(in(Layer.LEMMA), theirs)
                || (!ours.isEmpty() && !theirs.isEmpty() && (ours.containsAll(theirs) || theirs.containsAll(ours)));
    }

    /** Its terms in a layer. */
    public Set<String> in(Layer layer) {
        return terms.getOrDefault(layer, Set.of());
    }

    private static boolean sharesGrams(Set<String> ours, Set<String> others) {
        int shared = 0;
        for (var gram : ours) {
            shared += others.contains(gram) ? 1 : 0;
        }
        return ours.size() >= FEWEST_GRAMS && shared >= Math.ceil(ours.size() * SAME_GRAMS);
    }
}
