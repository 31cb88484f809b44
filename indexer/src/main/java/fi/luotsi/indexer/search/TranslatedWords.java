package fi.luotsi.indexer.search;

import fi.luotsi.indexer.index.SectionText;
import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.Layer;
import fi.luotsi.indexer.language.Rendering;
import fi.luotsi.indexer.language.Translation;
import fi.luotsi.indexer.language.Translator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What the words of a query are in other languages, as queries of the engine. Each word's translations are one idea, which counts once: their terms are
 * synonyms, each by its weight. For one query and one thread.
 */
final class TranslatedWords {
    /** So much of the other ways to say a word counts beside the best one. */
    private static final float BESIDE_THE_BEST = 0.1f;
    /** A compound put together from translated parts is a little less sure than a translated word, part by part. */
    private static final float PART_BY_PART = 1.2f;

    private static final float LOOSER = 0.8f;
    /** The engine has a limit for all of a query: of the translations no more than this, the first words first. */
    private static final int MOST_CLAUSES = 800;

    private final Analyzers analyzers;
    private final Weights weights;
    private final List<String> words;
    private final List<Translator.Rendered> rendered;
    private int clauses;

    TranslatedWords(FoundByTranslation translations, Analyzers analyzers, Weights weights) {
        this.analyzers = analyzers;
        this.weights = weights;
        this.words = translations.words();
        this.rendered = translations.rendered();
    }

    /** What answers the word at a place of the query in another language, if a dictionary knows. */
    Optional<Query> at(int place) {
        var queries = new ArrayList<Query>();
        for (var one : rendered) {
            if (one.covers(place) && clauses < MOST_CLAUSES) {
                queries.add(query(one, place));
            }
        }
        return queries.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(queries, BESIDE_THE_BEST));
    }

    private Query query(Translator.Rendered one, int place) {
        var layers = TranslationLayers.of(one.rendering().language());
        var query = rendering(one.rendering(), layers);
        var field = SectionText.BODY.field(layers.stem());
        return one.count() > 1
                ? query
                : new UnlessNamed(
                        query,
                        new Term(field, String.join("", distinctTerms(layers.stem(), words.get(place)))),
                        wholeTerms(one.rendering(), layers));
    }

    private Set<Term> wholeTerms(Rendering rendering, TranslationLayers layers) {
        var field = SectionText.BODY.field(layers.whole());
        var terms = new HashSet<Term>();
        for (var part : rendering.parts()) {
            for (var translation : part) {
                distinctTerms(layers.whole(), translation.text()).forEach(term -> terms.add(new Term(field, term)));
            }
        }
        return terms;
    }

    private Query rendering(Rendering rendering, TranslationLayers layers) {
        var parts = rendering.parts();
        if (parts.size() == 1) {
            return anyOf(parts.getFirst(), layers);
        }
        var query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(anyOf(part, layers), Occur.SHOULD));
        return new BoostQuery(query.build(), PART_BY_PART / parts.size());
    }

    private Query anyOf(List<Translation> translations, TranslationLayers layers) {
        var query = new BooleanQuery.Builder();
        for (var text : SectionText.values()) {
            for (var layer : layers.exact()) {
                add(query, exact(text.field(layer), layer, translations), weights.of(text) * weights.of(layer));
            }
            var looser = translations.stream()
                    .flatMap(translation -> looser(translation, layers, text).stream())
                    .toList();
            add(query, best(looser, 0), weights.of(text) * weights.part() * LOOSER);
        }
        return query.build();
    }

    private void add(BooleanQuery.Builder query, Optional<Query> part, float weight) {
        if (weight > 0) {
            part.ifPresent(one -> query.add(new BoostQuery(one, weight), Occur.SHOULD));
        }
    }

    private static Optional<Query> best(List<Query> queries, float others) {
        return queries.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(queries, others));
    }

    /** The translations of one word as synonyms, and those of a few words, all of which must be there. */
    private Optional<Query> exact(String field, Layer layer, List<Translation> translations) {
        var boosts = new HashMap<String, Float>();
        var queries = new ArrayList<Query>();
        for (var translation : translations) {
            var positions = analyzers.terms(layer, translation.text());
            if (positions.size() == 1) {
                positions.getFirst().forEach(term -> boosts.merge(term, translation.weight(), Math::max));
            } else if (!positions.isEmpty()) {
                clauses += positions.size();
                queries.add(
                        new BoostQuery(SynonymTerms.allOf(field, positions), translation.weight() / positions.size()));
            }
        }
        if (!boosts.isEmpty()) {
            clauses++;
            queries.add(SynonymTerms.of(field, boosts));
        }
        return best(queries, BESIDE_THE_BEST);
    }

    /** A translation's parts, and compounds of which it is a part. */
    private Optional<Query> looser(Translation translation, TranslationLayers layers, SectionText text) {
        if (layers.part().isEmpty()) {
            return Optional.empty();
        }
        var part = layers.part().get();
        var parts = distinctTerms(part, translation.text());
        var query = new BooleanQuery.Builder();
        addAll(query, text.field(layers.whole()), parts);
        parts.addAll(distinctTerms(layers.whole(), translation.text()));
        addAll(query, text.field(part), parts);
        return Optional.of(new BoostQuery(query.build(), translation.weight()));
    }

    private void addAll(BooleanQuery.Builder query, String field, Set<String> terms) {
        clauses += terms.size();
        terms.forEach(term -> query.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
    }

    private Set<String> distinctTerms(Layer layer, String text) {
        var terms = new LinkedHashSet<String>();
        analyzers.terms(layer, text).forEach(terms::addAll);
        return terms;
    }
}
