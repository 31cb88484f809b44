package fi.luotsi.indexer.ranking;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;

/** Function words of the three languages, which say little about what somebody looks for. */
final class Fillers {
    private static final CharArraySet ALL = all();

    private Fillers() {}

    static boolean contains(String word) {
        return ALL.contains(word);
    }

    private static CharArraySet all() {
        var all = new CharArraySet(1_000, true);
        all.addAll(FinnishAnalyzer.getDefaultStopSet());
        all.addAll(SwedishAnalyzer.getDefaultStopSet());
        all.addAll(EnglishAnalyzer.getDefaultStopSet());
        return CharArraySet.unmodifiableSet(all);
    }
}
