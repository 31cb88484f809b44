package fi.luotsi.indexer.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/** The languages whose words Snowball stems for us. */
enum StemmedLanguage {
    FI,
    SV,
    EN,
    /** The language is not known, or does not matter. */
    ANY;

    static StemmedLanguage of(String language) {
        return Arrays.stream(values())
                .filter(known -> known.name().equalsIgnoreCase(language))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("No stemmer for the language: " + language));
    }

    String stem(String form) {
        if (this == ANY) {
            return Stream.of(FI, SV, EN)
                    .map(language -> language.stem(form))
                    .min(Comparator.comparingInt(String::length))
                    .orElseThrow();
        }
        int colon = form.indexOf(':');
        var stemmer = stemmer();
        stemmer.setCurrent(colon > 0 ? form.substring(0, colon) : form);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** A new one each time: it keeps state, and its results are remembered elsewhere. */
    private SnowballStemmer stemmer() {
        return switch (this) {
            case FI -> new FinnishStemmer();
            case SV -> new SwedishStemmer();
            case EN, ANY -> new EnglishStemmer();
        };
    }
}
