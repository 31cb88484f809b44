package fi.luotsi.indexer.search;

import fi.luotsi.indexer.index.SectionText;
import fi.luotsi.indexer.language.Layer;

/**
 * How much it counts where and how a word is met. Measured on the judged collections by {@code RetrievalQuality}, not guessed.
 *
 * @param part of each of a word's compound parts
 * @param gram of each of a word's 4-grams
 * @param filler of a function word, which says little
 */
record Weights(
        float surface, float lemma, float part, float stem, float gram, float title, float headings, float filler) {
    static final Weights MEASURED = new Weights(0.15f, 1, 0.6f, 0.8f, 0.3f, 0.5f, 0.5f, 0.2f);

    float of(SectionText text) {
        return switch (text) {
            case TITLE -> title;
            case HEADINGS -> headings;
            case BODY -> 1;
        };
    }

    float of(Layer layer) {
        return switch (layer) {
            case SURFACE -> surface;
            case LEMMA -> lemma;
            case PART -> part;
            case PART_SV -> part / 4;
            case STEM_FI, STEM_SV, STEM_EN -> stem;
            case GRAM -> gram;
        };
    }
}
