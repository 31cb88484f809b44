package fi.luotsi.indexer.search;

import fi.luotsi.content.Reader;
import fi.luotsi.indexer.index.SectionFields;
import fi.luotsi.indexer.index.SectionText;
import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.Layer;
import fi.luotsi.indexer.ranking.SoughtWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** The one place where words become queries of the engine. */
final class SectionQueries {
    private static final Set<Layer> PHRASE_LAYERS =
            EnumSet.of(Layer.LEMMA, Layer.STEM_FI, Layer.STEM_SV, Layer.STEM_EN);
    /** So many of a word's n-grams must be met for them to count at all. */
    private static final double GRAMS_REQUIRED = 0.5;

    /** What a second way of saying the same adds to the first. */
    private static final float OF_OTHERS = 0.1f;
    /** The longest query has 32 words, each in every text and layer; what keeps a query short is the limit of time. */
    private static final int MOST_CLAUSES = 16_384;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final Analyzers analyzers;
    private final Weights weights;

    SectionQueries(Analyzers analyzers, Weights weights) {
        this.analyzers = analyzers;
        this.weights = weights;
    }

    /** All of one source: slow alone, but quick to ask of what answers already. */
    static Query from(String source) {
        return SortedDocValuesField.newSlowExactQuery(SectionFields.SOURCE, new BytesRef(source));
    }

    /** Only what the reader may see: no group, no section. */
    static Query visibleTo(Reader reader) {
        return new TermInSetQuery(
                SectionFields.AUDIENCE,
                reader.groups().stream().map(BytesRef::new).toList());
    }

    /**
     * How much each section counts, as one flat sum: so the engine passes over those that cannot be among the best.
     *
     * @param others as {@link #otherWays} tells them
     * @param unmet words that are asked by their n-grams, too
     */
    BooleanQuery scoring(Sought sought, List<Query> others, Set<SoughtWord> unmet) {
        var telling = Set.copyOf(sought.tellingClauses());
        var query = new BooleanQuery.Builder();
        for (var clause : sought.words().sought()) {
            if (clause.isPhrase()) {
                query.add(exact(clause), Occur.SHOULD);
            } else {
                var word = sought.word(clause);
                float weight = telling.contains(clause) ? 1 : weights.filler();
                addWord(query, word, weight);
                if (unmet.contains(word)) {
                    query.add(new BoostQuery(grams(word), weight), Occur.SHOULD);
                }
            }
        }
        others.forEach(other -> query.add(other, Occur.SHOULD));
        return query.build();
    }

    /** The scored query among sections that are known; those that nothing in it meets are left out. */
    static Query among(List<FixedBitSet> sections, BooleanQuery scoring) {
        var query = new BooleanQuery.Builder()
                .add(new SectionSet(sections), Occur.FILTER)
                .setMinimumNumberShouldMatch(1);
        scoring.clauses().forEach(query::add);
        return query.build();
    }

    /** The same, but what nothing meets counts nothing. */
    static BooleanQuery orNothing(BooleanQuery scoring) {
        var query = new BooleanQuery.Builder().add(new BoostQuery(MatchAllDocsQuery.INSTANCE, 0), Occur.SHOULD);
        scoring.clauses().forEach(query::add);
        return query.build();
    }

    /** What means the same as a telling word of the query: synonyms of the vocabulary, and what it is in other languages. */
    List<Query> otherWays(Sought sought) {
        var clauses = sought.words().sought();
        var telling = Set.copyOf(sought.tellingClauses());
        var translated = new TranslatedWords(sought.translations(), analyzers, weights);
        var queries = new ArrayList<Query>();
        for (int place = 0; place < clauses.size(); place++) {
            if (telling.contains(clauses.get(place))) {
                synonyms(sought.word(clauses.get(place))).ifPresent(queries::add);
                translated.at(place).ifPresent(queries::add);
            }
        }
        return queries;
    }

    private Optional<Query> synonyms(SoughtWord word) {
        var all = new ArrayList<Query>();
        for (var other : word.others()) {
            if (!other.translated()) {
                var query = new BooleanQuery.Builder();
                other.words().forEach(one -> query.add(word(one), Occur.MUST));
                all.add(new BoostQuery(
                        query.build(), other.weight() / other.words().size()));
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(all, OF_OTHERS));
    }

    private Query word(SoughtWord word) {
        var query = new BooleanQuery.Builder();
        addWord(query, word, 1);
        return query.build();
    }

    /** A word in every text and layer, each by its weight; their sum is its score. */
    private void addWord(BooleanQuery.Builder query, SoughtWord word, float weight) {
        for (var text : SectionText.values()) {
            float its = weight * weights.of(text);
            for (var layer : WordPlaces.EXACT_LAYERS) {
                add(query, anyReading(text.field(layer), word.in(layer)), its * weights.of(layer));
            }
            for (var term : WordPlaces.parts(text, word)) {
                add(query, new TermQuery(term), its * partWeight(term));
            }
        }
    }

    private float partWeight(Term term) {
        return term.field().endsWith(Layer.STEM_SV.key()) || term.field().endsWith(Layer.PART_SV.key())
                ? weights.of(Layer.PART_SV)
                : weights.part();
    }

    private static void add(BooleanQuery.Builder query, Query part, float weight) {
        if (weight > 0 && !(part instanceof MatchNoDocsQuery)) {
            query.add(new BoostQuery(part, weight), Occur.SHOULD);
        }
    }

    /** Words that look like it. */
    Query grams(SoughtWord word) {
        var grams = word.in(Layer.GRAM);
        var query = new BooleanQuery.Builder();
        for (var text : SectionText.values()) {
            add(
                    query,
                    any(text.field(Layer.GRAM), grams, GRAMS_REQUIRED * grams.size()),
                    weights.of(text) * weights.gram());
        }
        return query.build();
    }

    private static Query anyReading(String field, Collection<String> terms) {
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("no terms");
        }
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.iterator().next()));
        }
        var query = new SynonymQuery.Builder(field);
        terms.forEach(term -> query.addTerm(new Term(field, term)));
        return query.build();
    }

    /** The sum of the terms that are met, when they are enough. */
    private static Query any(String field, Collection<String> terms, double required) {
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("no terms");
        }
        var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch((int) Math.ceil(required));
        terms.forEach(term -> query.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
        return query.build();
    }

    /** The word or the words in a row, without compound parts and n-grams. */
    Query exact(Clause clause) {
        var query = new BooleanQuery.Builder();
        for (var layer : clause.isPhrase() ? PHRASE_LAYERS : WordPlaces.EXACT_LAYERS) {
            for (var text : SectionText.values()) {
                var field = text.field(layer);
                if (clause.isPhrase() && analyzers.keepsOrder(layer)) {
                    query.add(inARow(field, layer, clause.words()), Occur.SHOULD);
                } else if (!clause.isPhrase()) {
                    query.add(
                            anyReading(
                                    field, distinctTerms(layer, clause.words().getFirst())),
                            Occur.SHOULD);
                }
            }
        }
        return query.build();
    }

    private Query inARow(String field, Layer layer, List<String> words) {
        var query = new MultiPhraseQuery.Builder();
        for (var word : words) {
            query.add(distinctTerms(layer, word).stream()
                    .map(term -> new Term(field, term))
                    .toArray(Term[]::new));
        }
        return query.build();
    }

    private Set<String> distinctTerms(Layer layer, String word) {
        var terms = new LinkedHashSet<String>();
        analyzers.terms(layer, word).forEach(terms::addAll);
        return terms;
    }
}
