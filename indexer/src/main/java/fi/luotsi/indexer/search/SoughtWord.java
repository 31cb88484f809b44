package fi.luotsi.indexer.search;

import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.Layer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A word as all layers read it; tells whether two words answer each other. */
record SoughtWord(Map<Layer, Set<String>> terms) {
    private static final Set<Layer> EXACT =
            EnumSet.of(Layer.SURFACE, Layer.LEMMA, Layer.STEM_FI, Layer.STEM_SV, Layer.STEM_EN);
    private static final double SAME_GRAMS = 0.5;
    private static final int FEWEST_GRAMS = 2;

    static SoughtWord of(String word, Analyzers analyzers) {
        var terms = new EnumMap<Layer, Set<String>>(Layer.class);
        for (var layer : Layer.values()) {
            var all = new HashSet<String>();
            analyzers.terms(layer, word).forEach(all::addAll);
            terms.put(layer, all);
        }
        return new SoughtWord(terms);
    }

    boolean isAnsweredBy(SoughtWord other) {
        return EXACT.stream().anyMatch(layer -> !Collections.disjoint(in(layer), other.in(layer)))
                || sharesParts(other)
                || sharesGrams(in(Layer.GRAM), other.in(Layer.GRAM));
    }

    /** One is part of the other: one common part of two different compounds says too little. */
    private boolean sharesParts(SoughtWord other) {
        var ours = in(Layer.PART);
        var others = other.in(Layer.PART);
        return !Collections.disjoint(ours, other.in(Layer.LEMMA))
                || !Collections.disjoint(in(Layer.LEMMA), others)
                || (!ours.isEmpty() && !others.isEmpty() && (ours.containsAll(others) || others.containsAll(ours)));
    }

    private Set<String> in(Layer layer) {
        return terms.getOrDefault(layer, Set.of());
    }

    private static boolean sharesGrams(Set<String> ours, Set<String> others) {
        long shared = ours.stream().filter(others::contains).count();
        return ours.size() >= FEWEST_GRAMS && shared >= Math.ceil(ours.size() * SAME_GRAMS);
    }
}
