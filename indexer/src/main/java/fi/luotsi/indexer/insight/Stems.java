package fi.luotsi.indexer.insight;

import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.Layer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a query is about, whatever the order and the inflection of its words: the stems of their Finnish lemmas, or of the words where there are none. */
record Stems(SortedSet<String> stems) {
    private static final String BETWEEN = " ";

    Stems {
        stems = Collections.unmodifiableSortedSet(new TreeSet<>(stems));
    }

    static Stems of(String words, String language, Analyzers analyzers) {
        var lemmas = analyzers.terms(Layer.LEMMA, words).stream()
                .map(Collections::min)
                .toList();
        var stems = analyzers.terms(stemmed(language), String.join(BETWEEN, lemmas));
        return new Stems(new TreeSet<>(stems.stream().map(List::getFirst).toList()));
    }

    /** Reads the stored form. */
    static Stems parse(String stored) {
        return new Stems(new TreeSet<>(Arrays.asList(stored.split(BETWEEN))));
    }

    /** Whether the two share at least half of all their stems. */
    boolean isNear(Stems other) {
        var shared = new TreeSet<>(stems);
        shared.retainAll(other.stems);
        var all = new TreeSet<>(stems);
        all.addAll(other.stems);
        return !shared.isEmpty() && shared.size() * 2 >= all.size();
    }

    boolean isEmpty() {
        return stems.isEmpty();
    }

    @Override
    public String toString() {
        return String.join(BETWEEN, (Collection<String>) stems);
    }

    private static Layer stemmed(String language) {
        return switch (language) {
            case "sv" -> Layer.STEM_SV;
            case "en" -> Layer.STEM_EN;
            default -> Layer.STEM_FI;
        };
    }
}
