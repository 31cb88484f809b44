package fi.luotsi.indexer.search;

import fi.luotsi.indexer.index.SectionText;
import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.Fillers;
import fi.luotsi.indexer.language.Layer;
import fi.luotsi.indexer.search.Suggestion.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * Words of the texts that complete the last one typed: base forms where the morphology knows them, one form of the others. A word counts by the sections in
 * which the reader may see it together with the words before; one that stands in a single section is no word of the house, and perhaps a name.
 */
final class SuggestedTerms {
    private static final int SHORTEST_BEGINNING = 3;
    private static final int FEWEST_SECTIONS = 2;
    private static final int MOST_COUNTED = 64;
    private static final int MOST = 6;
    private static final int MOST_READ = 200;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\d-]*");
    private static final Set<Layer> STEMS = EnumSet.of(Layer.STEM_FI, Layer.STEM_SV, Layer.STEM_EN);
    private static final Comparator<Map.Entry<String, Integer>> MOST_FIRST =
            Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparingInt(entry -> entry.getKey().length())
                    .thenComparing(Map.Entry::getKey);

    private final Typed typed;
    private final Analyzers analyzers;
    private final QueryTimeout limit;
    private final CompiledAutomaton beginning;
    private final Map<String, Integer> sections = new HashMap<>();

    SuggestedTerms(Typed typed, Analyzers analyzers, QueryTimeout limit) {
        this.typed = typed;
        this.analyzers = analyzers;
        this.limit = limit;
        this.beginning = Plain.beginning(typed.beginning());
    }

    void look(LeafReader segment, VisibleSections visible) throws IOException {
        if (typed.beginning().length() >= SHORTEST_BEGINNING) {
            var counted = new HashMap<String, Integer>();
            for (var layer : List.of(Layer.LEMMA, Layer.SURFACE)) {
                count(segment, layer, visible, counted);
            }
            counted.forEach((word, count) -> sections.merge(word, count, Integer::sum));
        }
    }

    private void count(LeafReader segment, Layer layer, VisibleSections visible, Map<String, Integer> counted)
            throws IOException {
        var terms = segment.terms(SectionText.BODY.field(layer));
        if (terms == null) {
            return;
        }
        var near = terms.intersect(beginning, null);
        while (near.next() != null && !limit.shouldExit()) {
            int count = visible.count(near.postings(null, PostingsEnum.NONE), MOST_COUNTED);
            if (count > 0) {
                counted.merge(near.term().utf8ToString(), count, Math::max);
            }
        }
    }

    List<Suggestion> best() {
        var taken = new HashSet<String>();
        var best = new ArrayList<Suggestion>();
        for (var entry :
                sections.entrySet().stream().sorted(MOST_FIRST).limit(MOST_READ).toList()) {
            var word = entry.getKey();
            if (best.size() < MOST && entry.getValue() >= FEWEST_SECTIONS && isWord(word) && isNew(word, taken)) {
                best.add(new Suggestion(typed.completed(word), Kind.TERM, ""));
            }
        }
        return best;
    }

    /** A form is inflected when the morphology does not know it as a base, or knows another base of it that stands in the texts as often. */
    private boolean isWord(String word) {
        var readings = analyzers.terms(Layer.LEMMA, word);
        return WORD.matcher(word).matches()
                && !Fillers.contains(word)
                && readings.stream().allMatch(bases -> bases.contains(word))
                && readings.stream()
                        .flatMap(List::stream)
                        .noneMatch(base -> !base.equals(word) && isAsFrequent(base, word));
    }

    private boolean isAsFrequent(String base, String word) {
        return sections.getOrDefault(base, 0) >= sections.getOrDefault(word, 0);
    }

    private boolean isNew(String word, Set<String> taken) {
        var stems = new HashSet<String>();
        for (var layer : STEMS) {
            analyzers.terms(layer, word).forEach(terms -> terms.forEach(term -> stems.add(layer.key() + term)));
        }
        return stems.stream().noneMatch(taken::contains) && taken.addAll(stems);
    }
}
