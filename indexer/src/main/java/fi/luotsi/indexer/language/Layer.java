package fi.luotsi.indexer.language;

import java.util.EnumSet;
import java.util.Set;

/** The ways in which a text is read for the index, each in a field of its own, from the most exact to the most forgiving. */
public enum Layer {
    /** Words as written, in lower case, without their order. */
    SURFACE("surface"),
    /** Finnish lemmas, all readings; of unknown words the form and its stem. */
    LEMMA("lemma"),
    /** Bases of Finnish compound parts and derivations, without the lemmas. */
    PART("part"),
    STEM_FI("stem-fi"),
    STEM_SV("stem-sv"),
    STEM_EN("stem-en"),
    /** Stems of the parts of Swedish compounds. */
    PART_SV("part-sv"),
    /** Character 4-grams of stems without diacritics, each once. */
    GRAM("gram");

    private final String key;

    Layer(String key) {
        this.key = key;
    }

    /** The word used in names of fields. */
    public String key() {
        return key;
    }

    /** The layers in which a text is indexed; one whose language nobody can tell is read in all three, one in another language as if it were English. */
    public static Set<Layer> of(String language) {
        return switch (language) {
            case "fi" -> EnumSet.of(SURFACE, LEMMA, PART, STEM_FI, GRAM);
            case "sv" -> EnumSet.of(SURFACE, STEM_SV, PART_SV, GRAM);
            case "en" -> EnumSet.of(SURFACE, STEM_EN, GRAM);
            case "" -> EnumSet.allOf(Layer.class);
            default -> of("en");
        };
    }
}
