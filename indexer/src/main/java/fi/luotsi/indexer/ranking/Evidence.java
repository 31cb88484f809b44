package fi.luotsi.indexer.ranking;

import fi.luotsi.indexer.index.SectionText;
import java.util.List;

/**
 * How the words of a query are met in some sections: for each section, word, text and kind of match a strength by BM25, and where the words stand in
 * title, headings and body, read as one text. Filled by {@link EvidenceReader}.
 */
final class Evidence {
    /** How a word is met, from the most exact to the most forgiving. */
    enum Kind {
        SURFACE,
        LEMMA,
        STEM,
        PART,
        GRAM
    }

    private static final int TEXTS = SectionText.values().length;
    /** A word whose translation is everywhere still tells a little. */
    private static final float LEAST_IDF = 1;

    private static final int KINDS = Kind.values().length;

    private final List<SoughtWord> words;
    private final float[] strengths;
    private final Places[] places;
    private final float[] idf;
    private final int[] lengths;

    Evidence(List<SoughtWord> words, int sections) {
        this.words = List.copyOf(words);
        this.strengths = new float[sections * words.size() * TEXTS * KINDS];
        this.idf = new float[words.size()];
        this.lengths = new int[sections];
        this.places = new Places[sections];
        for (int section = 0; section < sections; section++) {
            places[section] = new Places();
        }
    }

    List<SoughtWord> words() {
        return words;
    }

    int sections() {
        return places.length;
    }

    float strength(int section, int word, SectionText text, Kind kind) {
        return strengths[slot(section, word, text, kind)];
    }

    /** The best strength of a word in any text. */
    float strength(int section, int word, Kind kind) {
        float best = 0;
        for (var text : SectionText.values()) {
            best = Math.max(best, strength(section, word, text, kind));
        }
        return best;
    }

    void add(int section, int word, SectionText text, Kind kind, float strength) {
        strengths[slot(section, word, text, kind)] += strength;
    }

    void raise(int section, int word, SectionText text, Kind kind, float strength) {
        int slot = slot(section, word, text, kind);
        strengths[slot] = Math.max(strengths[slot], strength);
    }

    /** Words that mean the same as one: met as surely as the least of them. */
    void fold(int word, float weight, Evidence others) {
        boolean alone = others.words.size() == 1;
        for (int section = 0; section < places.length; section++) {
            boolean met = true;
            for (var text : SectionText.values()) {
                for (var kind : Kind.values()) {
                    raise(section, word, text, kind, weight * others.least(section, text, kind));
                }
            }
            for (int other = 0; other < others.words.size(); other++) {
                met &= others.isMet(section, other);
            }
            if (met) {
                places[section].addAll(others.places[section], word, alone);
            }
        }
    }

    /** A word that stands nowhere itself is as common as what means the same. */
    void asCommonAs(int word, Evidence others) {
        float commonest = Float.MAX_VALUE;
        for (float rarity : others.idf) {
            commonest = Math.min(commonest, rarity);
        }
        idf[word] = Math.min(idf[word], Math.max(commonest, LEAST_IDF));
    }

    private float least(int section, SectionText text, Kind kind) {
        float least = Float.MAX_VALUE;
        for (int word = 0; word < words.size(); word++) {
            least = Math.min(least, strength(section, word, text, kind));
        }
        return words.isEmpty() ? 0 : least;
    }

    /** Whether any section has the word, and not only parts of it. */
    boolean isMetWhole(int word) {
        for (int section = 0; section < places.length; section++) {
            if (strength(section, word, Kind.SURFACE) > 0
                    || strength(section, word, Kind.LEMMA) > 0
                    || strength(section, word, Kind.STEM) > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isMet(int section, int word) {
        for (var kind : List.of(Kind.SURFACE, Kind.LEMMA, Kind.STEM, Kind.PART)) {
            if (strength(section, word, kind) > 0) {
                return true;
            }
        }
        return false;
    }

    Places places(int section) {
        return places[section];
    }

    /** How much a word tells: its inverse document frequency over the bodies of the index. */
    float idf(int word) {
        return idf[word];
    }

    void idf(int word, float value) {
        idf[word] = value;
    }

    int length(int section) {
        return lengths[section];
    }

    void length(int section, int length) {
        lengths[section] = length;
    }

    @SuppressWarnings("EnumOrdinal") // places in an array that lives as long as one query
    private int slot(int section, int word, SectionText text, Kind kind) {
        return ((section * words.size() + word) * TEXTS + text.ordinal()) * KINDS + kind.ordinal();
    }
}
