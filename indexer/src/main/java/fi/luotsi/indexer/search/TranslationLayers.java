package fi.luotsi.indexer.search;

import fi.luotsi.indexer.language.Layer;
import java.util.List;
import java.util.Optional;

/**
 * The layers in which words of a language are looked for when they are translations; only its own sections have them.
 *
 * @param whole the best one for whole words, {@code stem} the one that every text of the language has
 * @param part that of compound parts
 */
record TranslationLayers(Layer whole, Layer stem, Optional<Layer> part) {
    static TranslationLayers of(String language) {
        return switch (language) {
            case "fi" -> new TranslationLayers(Layer.LEMMA, Layer.STEM_FI, Optional.of(Layer.PART));
            case "sv" -> new TranslationLayers(Layer.STEM_SV, Layer.STEM_SV, Optional.of(Layer.PART_SV));
            case "en" -> new TranslationLayers(Layer.STEM_EN, Layer.STEM_EN, Optional.empty());
            default -> throw new IllegalArgumentException("Not a language of the library: " + language);
        };
    }

    List<Layer> exact() {
        return whole == stem ? List.of(stem) : List.of(whole, stem);
    }
}
