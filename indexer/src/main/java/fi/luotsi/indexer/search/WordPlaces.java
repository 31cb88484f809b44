package fi.luotsi.indexer.search;

import fi.luotsi.indexer.index.SectionText;
import fi.luotsi.indexer.language.Layer;
import fi.luotsi.indexer.ranking.SoughtWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;

/** Where a word of a query can stand in the index: as terms of its texts and layers. */
final class WordPlaces {
    /** The layers that have a word as such. */
    static final Set<Layer> EXACT_LAYERS =
            EnumSet.of(Layer.SURFACE, Layer.LEMMA, Layer.STEM_FI, Layer.STEM_SV, Layer.STEM_EN);

    private WordPlaces() {}

    /** Where it stands as such, in any inflection. */
    static List<Term> whole(SoughtWord word) {
        var terms = new ArrayList<Term>();
        for (var text : SectionText.values()) {
            for (var layer : EXACT_LAYERS) {
                addTerms(terms, text.field(layer), word.in(layer));
            }
        }
        return terms;
    }

    /** Where its parts stand, and compounds that it is a part of. */
    static List<Term> parts(SoughtWord word) {
        return Stream.of(SectionText.values())
                .flatMap(text -> parts(text, word).stream())
                .toList();
    }

    /** The same in one text. */
    static List<Term> parts(SectionText text, SoughtWord word) {
        var parts = word.in(Layer.PART);
        var swedishParts = word.in(Layer.PART_SV);
        var terms = new ArrayList<Term>();
        addTerms(terms, text.field(Layer.LEMMA), parts);
        addTerms(terms, text.field(Layer.PART), union(word.in(Layer.LEMMA), parts));
        addTerms(terms, text.field(Layer.STEM_SV), swedishParts);
        addTerms(terms, text.field(Layer.PART_SV), union(word.in(Layer.STEM_SV), swedishParts));
        return terms;
    }

    private static void addTerms(List<Term> terms, String field, Collection<String> values) {
        values.forEach(value -> terms.add(new Term(field, value)));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }
}
