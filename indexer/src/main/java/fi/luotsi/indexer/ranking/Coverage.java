package fi.luotsi.indexer.ranking;

import fi.luotsi.indexer.index.SectionText;
import fi.luotsi.indexer.ranking.Evidence.Kind;

/** Which share of a query is met in a section at all, by importance of its words, from the most exact to the most forgiving. */
final class Coverage {
    private static final float PART_OF_WHOLE = 0.6f;
    private static final float GRAMS_OF_WHOLE = 0.4f;
    private static final float ENOUGH_GRAMS = 0.6f;

    private final Evidence evidence;
    private final Importance importance;

    private float surface;
    private float whole;
    private float part;
    private float gram;
    private float body;
    private float above;
    private float missing;
    private float rarestMet;
    private int met;
    private int numbers;
    private int numbersMet;

    Coverage(Evidence evidence, Importance importance) {
        this.evidence = evidence;
        this.importance = importance;
    }

    void addTo(Figures figures, int section) {
        clear();
        for (int word = 0; word < importance.words(); word++) {
            look(section, word);
        }
        figures.add("cover.surface", surface / importance.sum());
        figures.add("cover.whole", whole / importance.sum());
        figures.add("cover.part", part / importance.sum());
        figures.add("cover.gram", gram / importance.sum());
        figures.add("cover.body", body / importance.sum());
        figures.add("cover.above", above / importance.sum());
        figures.add("missing.most", missing / importance.most());
        figures.add("rarest.met", rarestMet);
        figures.add("words.met", met / (float) Math.max(1, importance.tellingCount()));
        figures.add("numbers.met", numbers == 0 ? -1 : numbersMet / (float) numbers);
    }

    private void clear() {
        surface = whole = part = gram = body = above = missing = rarestMet = 0;
        met = numbers = numbersMet = 0;
    }

    private void look(int section, int word) {
        float weight = importance.of(word);
        boolean isSurface = evidence.strength(section, word, Kind.SURFACE) > 0;
        boolean isInBody = isWhole(section, word, SectionText.BODY);
        boolean isAbove = isWhole(section, word, SectionText.TITLE) || isWhole(section, word, SectionText.HEADINGS);
        boolean isWhole = isInBody || isAbove;
        boolean isPart = isWhole || evidence.strength(section, word, Kind.PART) > 0;
        float grams = evidence.strength(section, word, Kind.GRAM);
        surface += isSurface ? weight : 0;
        body += isWhole ? weight : 0;
        above += isAbove ? weight : 0;
        whole += isWhole ? weight : 0;
        part += isPart ? weight : 0;
        gram += isWhole || grams >= ENOUGH_GRAMS ? weight : 0;
        missing = isPart || grams >= ENOUGH_GRAMS ? missing : Math.max(missing, weight);
        rarestMet = word == importance.rarest() ? degree(isWhole, isPart, grams) : rarestMet;
        met += isPart && importance.isTelling(word) ? 1 : 0;
        if (evidence.words().get(word).isNumber()) {
            numbers++;
            numbersMet += isSurface ? 1 : 0;
        }
    }

    private static float degree(boolean isWhole, boolean isPart, float grams) {
        return isWhole ? 1 : Math.max(isPart ? PART_OF_WHOLE : 0, GRAMS_OF_WHOLE * grams);
    }

    private boolean isWhole(int section, int word, SectionText text) {
        return evidence.strength(section, word, text, Kind.SURFACE) > 0
                || evidence.strength(section, word, text, Kind.LEMMA) > 0
                || evidence.strength(section, word, text, Kind.STEM) > 0;
    }
}
