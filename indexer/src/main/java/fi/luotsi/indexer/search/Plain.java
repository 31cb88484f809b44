package fi.luotsi.indexer.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;

/** Text without diacritics and capitals, for those whose keyboard or hurry leaves them out. */
final class Plain {
    private static final char LAST_LATIN = '\u024F';
    /** A letter has at most four in its place. */
    private static final int LONGEST_REPLACEMENT = 4;

    private static final Map<Character, List<Character>> WRITTEN = written();

    private Plain() {}

    static String of(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var plain = new char[composed.length() * LONGEST_REPLACEMENT];
        int length = ASCIIFoldingFilter.foldToASCII(composed.toCharArray(), 0, plain, 0, composed.length());
        return new String(plain, 0, length);
    }

    /** All words that begin, diacritics aside, with this plain beginning. */
    static CompiledAutomaton beginning(String plain) {
        var letters = new ArrayList<Automaton>();
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            letters.add(Operations.union(WRITTEN.getOrDefault(letter, List.of(letter)).stream()
                    .map(Automata::makeChar)
                    .toList()));
        }
        letters.add(Automata.makeAnyString());
        var words = Operations.determinize(Operations.concatenate(letters), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        return new CompiledAutomaton(words, false, true);
    }

    private static Map<Character, List<Character>> written() {
        var written = new HashMap<Character, List<Character>>();
        for (char letter = '0'; letter <= LAST_LATIN; letter++) {
            if (Character.isLetterOrDigit(letter) && !Character.isUpperCase(letter)) {
                var plain = of(Character.toString(letter));
                if (plain.length() == 1) {
                    written.computeIfAbsent(plain.charAt(0), same -> new ArrayList<>())
                            .add(letter);
                }
            }
        }
        return written;
    }
}
