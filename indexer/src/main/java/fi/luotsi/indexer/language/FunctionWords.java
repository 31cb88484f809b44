package fi.luotsi.indexer.language;

import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;

/** Function words: they tell which language a text is in, and are not translated. */
final class FunctionWords {
    private static final Map<String, CharArraySet> WORDS = Map.of(
            "fi", FinnishAnalyzer.getDefaultStopSet(),
            "sv", SwedishAnalyzer.getDefaultStopSet(),
            "en", EnglishAnalyzer.getDefaultStopSet());

    private FunctionWords() {}

    static boolean contains(String language, String word) {
        return Objects.requireNonNull(WORDS.get(language)).contains(word);
    }
}
