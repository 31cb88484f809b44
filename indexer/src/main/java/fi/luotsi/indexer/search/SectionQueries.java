package fi.luotsi.indexer.search;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Reader;
import fi.luotsi.indexer.index.SectionFields;
import fi.luotsi.indexer.index.SectionText;
import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.Layer;
import fi.luotsi.indexer.language.Translator;
import fi.luotsi.indexer.ranking.SoughtWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The one place where words become queries of the engine. */
final class SectionQueries {
    private static final Set<Layer> PHRASE_LAYERS = EnumSet.of(Layer.SURFACE, Layer.LEMMA);
    private static final Set<Layer> EXACT_LAYERS =
            EnumSet.of(Layer.SURFACE, Layer.LEMMA, Layer.STEM_FI, Layer.STEM_SV, Layer.STEM_EN);
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
    /** Words that stand in so many sections that their n-grams add work and nothing else. */
    private final Predicate<SoughtWord> common;

    private final Optional<Translator> translator;

    /** Asks in the language of the query only. */
    SectionQueries(Analyzers analyzers, Weights weights) {
        this(analyzers, weights, Optional.empty(), word -> false);
    }

    SectionQueries(
            Analyzers analyzers, Weights weights, Optional<Translator> translator, Predicate<SoughtWord> common) {
        this.analyzers = analyzers;
        this.weights = weights;
        this.translator = translator;
        this.common = common;
    }

    /**
     * What answers the words, of what the reader may see.
     *
     * @param share how many of the telling words a section must have, of 1; it is always at least one
     */
    Query query(Sought sought, Reader reader, float share) {
        var query = new BooleanQuery.Builder()
                .add(sought(sought, share), Occur.MUST)
                .add(visibleTo(reader), Occur.FILTER);
        sought.words().excluded().forEach(clause -> query.add(exact(clause), Occur.MUST_NOT));
        sought.excludedSources().forEach(key -> query.add(from(key), Occur.MUST_NOT));
        return query.build();
    }

    /** One document, if the reader may see it, with those of its sections first that answer best. */
    Query query(DocumentId document, Sought sought, Reader reader) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(SectionFields.DOCUMENT, document.toString())), Occur.FILTER)
                .add(visibleTo(reader), Occur.FILTER)
                .add(sought(sought, 0), Occur.SHOULD)
                .build();
    }

    /** All of one source: slow alone, but quick to ask of what answers already. */
    private static Query from(String source) {
        return SortedDocValuesField.newSlowExactQuery(SectionFields.SOURCE, new BytesRef(source));
    }

    /** Only what the reader may see: no group, no section. */
    static Query visibleTo(Reader reader) {
        return new TermInSetQuery(
                SectionFields.AUDIENCE,
                reader.groups().stream().map(BytesRef::new).toList());
    }

    private Query sought(Sought sought, float share) {
        var clauses = sought.words().sought();
        var telling = clauses.stream()
                .filter(clause -> !clause.isPhrase() && !sought.word(clause).isFiller())
                .toList();
        var required = telling.isEmpty() ? clauses : telling;
        var all = new BooleanQuery.Builder();
        var words = new BooleanQuery.Builder();
        var translated = TranslatedWords.of(clauses, translator, analyzers, weights);
        for (int place = 0; place < clauses.size(); place++) {
            var clause = clauses.get(place);
            if (clause.isPhrase()) {
                all.add(exact(clause), Occur.MUST);
            } else if (required.contains(clause)) {
                words.add(either(either(sought.word(clause)), translated.at(place)), Occur.SHOULD);
            } else {
                all.add(new BoostQuery(word(sought.word(clause)), weights.filler()), Occur.SHOULD);
            }
        }
        long count = required.stream().filter(clause -> !clause.isPhrase()).count();
        if (count > 0) {
            words.setMinimumNumberShouldMatch(Math.max(1, (int) Math.ceil(count * share - 1e-4)));
            all.add(words.build(), Occur.MUST);
        }
        return all.build();
    }

    /** One idea: in the words of the query, or in those of another language. */
    private static Query either(Query word, Optional<Query> translated) {
        return translated
                .<Query>map(query -> new BooleanQuery.Builder()
                        .add(word, Occur.SHOULD)
                        .add(query, Occur.SHOULD)
                        .build())
                .orElse(word);
    }

    /** A word, or what means the same; what it is in other languages is asked elsewhere. */
    private Query either(SoughtWord word) {
        if (word.others().isEmpty()) {
            return word(word);
        }
        var all = new ArrayList<Query>(List.of(word(word)));
        for (var other : word.others()) {
            if (other.translated()) {
                continue;
            }
            var query = new BooleanQuery.Builder();
            other.words().forEach(one -> query.add(word(one), Occur.MUST));
            all.add(new BoostQuery(query.build(), other.weight() / other.words().size()));
        }
        return new DisjunctionMaxQuery(all, OF_OTHERS);
    }

    /** A word in every text and layer, each by its weight; their sum is its score. */
    private Query word(SoughtWord word) {
        var lemmas = word.in(Layer.LEMMA);
        var parts = word.in(Layer.PART);
        var swedishParts = word.in(Layer.PART_SV);
        var query = new BooleanQuery.Builder();
        for (var text : SectionText.values()) {
            for (var layer : EXACT_LAYERS) {
                add(query, anyReading(text.field(layer), word.in(layer)), text, weights.of(layer));
            }
            add(query, any(text.field(Layer.LEMMA), parts, 1), text, weights.part());
            add(query, any(text.field(Layer.PART), union(lemmas, parts), 1), text, weights.part());
            add(query, any(text.field(Layer.STEM_SV), swedishParts, 1), text, weights.of(Layer.PART_SV));
            add(
                    query,
                    any(text.field(Layer.PART_SV), union(word.in(Layer.STEM_SV), swedishParts), 1),
                    text,
                    weights.of(Layer.PART_SV));
            var grams = common.test(word) ? Set.<String>of() : word.in(Layer.GRAM);
            add(query, any(text.field(Layer.GRAM), grams, GRAMS_REQUIRED * grams.size()), text, weights.gram());
        }
        return query.build();
    }

    private void add(BooleanQuery.Builder query, Query part, SectionText text, float weight) {
        if (weight > 0 && !(part instanceof MatchNoDocsQuery)) {
            query.add(new BoostQuery(part, weights.of(text) * weight), Occur.SHOULD);
        }
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
        for (var layer : clause.isPhrase() ? PHRASE_LAYERS : EXACT_LAYERS) {
            for (var text : SectionText.values()) {
                var field = text.field(layer);
                if (clause.isPhrase()) {
                    query.add(inARow(field, layer, clause.words()), Occur.SHOULD);
                } else {
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

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    private Set<String> distinctTerms(Layer layer, String word) {
        var terms = new LinkedHashSet<String>();
        analyzers.terms(layer, word).forEach(terms::addAll);
        return terms;
    }
}
