package fi.luotsi.indexer.agreement;

import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.Layer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;

/** The words of a text that tell what it is about, each by the stem of its lemma. One thread at a time. */
final class WordStems {
    private static final int REMEMBERED = 1 << 16;
    private static final Map<String, CharArraySet> STOP = Map.of(
            "fi", FinnishAnalyzer.getDefaultStopSet(),
            "sv", SwedishAnalyzer.getDefaultStopSet(),
            "en", EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
    /** Words of rules and of little meaning that the lists of stop words leave out. */
    private static final Set<String> EMPTY = Set.of(
            "klo",
            "kello",
            "kl",
            "puh",
            "puhelin",
            "tel",
            "telefon",
            "phone",
            "saa",
            "saat",
            "saavat",
            "voi",
            "voit",
            "voivat",
            "pitää",
            "täytyy",
            "tulee",
            "tarvitse",
            "sallittu",
            "kielletty",
            "viimeistään",
            "mennessä",
            "asti",
            "saakka",
            "alkaen",
            "kuluessa",
            "sisällä",
            "enintään",
            "vähintään",
            "korkeintaan",
            "ska",
            "skall",
            "måste",
            "får",
            "kan",
            "behöver",
            "aldrig",
            "tillåtet",
            "förbjudet",
            "senast",
            "inom",
            "högst",
            "minst",
            "från",
            "must",
            "may",
            "shall",
            "should",
            "can",
            "cannot",
            "need",
            "have",
            "has",
            "within",
            "least",
            "most",
            "before",
            "from",
            "until",
            "you",
            "your",
            "myös",
            "aina",
            "esimerkiksi",
            "också",
            "alltid",
            "also",
            "always",
            "älä",
            "älkää",
            "never",
            "do",
            "does");

    /** To keep for so long is to destroy after it. */
    private static final Pattern KEPT = Pattern.compile(
            "(?:säily|hävit|poist|förvar|bevar|gallr|förstör|rader|destr|delet|retain|retention|kept|keep|stor(?:e|ed|age)$).*");

    private static final String KEEP = "keep";

    private final Analyzers analyzers;
    private final Map<String, String> stems = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    WordStems(Analyzers analyzers) {
        this.analyzers = analyzers;
    }

    /** A word of a text. */
    record Word(String stem, int start) {}

    List<Word> of(String text, String language) {
        var words = new ArrayList<Word>();
        for (var word : analyzers.words(text)) {
            var form = word.form();
            if (isTelling(form, language)) {
                words.add(new Word(stem(form, language), word.start()));
            }
        }
        return words;
    }

    private static boolean isTelling(String form, String language) {
        return form.length() > 1
                && Character.isLetter(form.charAt(0))
                && !EMPTY.contains(form)
                && !STOP.getOrDefault(language, CharArraySet.EMPTY_SET).contains(form);
    }

    String stem(String form, String language) {
        return stems.computeIfAbsent(language + form, key -> readAnew(form, language));
    }

    private String readAnew(String form, String language) {
        if (KEPT.matcher(form).matches()) {
            return KEEP;
        }
        var lemmas = language.equals("fi") ? analyzers.terms(Layer.LEMMA, form) : List.<List<String>>of();
        var lemma = lemmas.isEmpty() ? form : Collections.min(lemmas.getFirst());
        var found = analyzers.terms(layer(language), lemma);
        return found.isEmpty() ? lemma : found.getFirst().getFirst();
    }

    private static Layer layer(String language) {
        return switch (language) {
            case "sv" -> Layer.STEM_SV;
            case "en" -> Layer.STEM_EN;
            default -> Layer.STEM_FI;
        };
    }
}
