package fi.luotsi.indexer.search;

import fi.luotsi.indexer.index.SectionText;
import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.Layer;
import fi.luotsi.indexer.language.Translation;
import fi.luotsi.indexer.language.Translator.Rendered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** What the words of a query are in other languages, as queries of the engine. For one query. */
final class TranslatedWords {
    private static final float TIE = Float.parseFloat(System.getProperty("tie", "0.1"));
    static final float TRANSLATED = Float.parseFloat(System.getProperty("translated", "1"));
    private static final float PARTS = Float.parseFloat(System.getProperty("parts", "0.8"));
    private static final float GRAMS = Float.parseFloat(System.getProperty("tgrams", "0.3"));
    private static final float REQ = Float.parseFloat(System.getProperty("treq", "0.7"));

    private final Analyzers analyzers;
    private final Weights weights;
    private final List<Rendered> rendered;

    TranslatedWords(Analyzers analyzers, Weights weights, List<Rendered> rendered) {
        this.analyzers = analyzers;
        this.weights = weights;
        this.rendered = rendered;
    }

    /** What answers the word at a place of the query in another language, if a dictionary knows. */
    Optional<Query> at(int place) {
        var queries = new ArrayList<Query>();
        for (var one : rendered) {
            if (one.first() <= place && place < one.first() + one.count()) {
                queries.add(rendering(one));
            }
        }
        return queries.isEmpty()
                ? Optional.empty()
                : Optional.of(new BoostQuery(new DisjunctionMaxQuery(queries, TIE), TRANSLATED));
    }

    private Query rendering(Rendered one) {
        var parts = one.rendering().parts();
        var language = one.rendering().language();
        if (parts.size() == 1) {
            return anyOf(parts.getFirst(), language);
        }
        var query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(anyOf(part, language), Occur.SHOULD));
        return new BoostQuery(query.build(), 1.2f / parts.size());
    }

    /** One idea, however many words the other language has for it: where it stands counts once. */
    private Query anyOf(List<Translation> translations, String language) {
        var query = new BooleanQuery.Builder();
        for (var text : SectionText.values()) {
            for (var layer : exact(language)) {
                synonyms(text.field(layer), layer, translations)
                        .ifPresent(any -> query.add(boosted(any, text, weights.of(layer)), Occur.SHOULD));
            }
            var looser = new ArrayList<Query>();
            for (var translation : translations) {
                looser.addAll(looser(translation, language, text));
            }
            if (!looser.isEmpty()) {
                query.add(boosted(new DisjunctionMaxQuery(looser, 0), text, 1), Occur.SHOULD);
            }
        }
        return query.build();
    }

    private Query boosted(Query query, SectionText text, float weight) {
        return new BoostQuery(query, weights.of(text) * weight);
    }

    private static Set<Layer> exact(String language) {
        return switch (language) {
            case "fi" -> EnumSet.of(Layer.LEMMA, Layer.STEM_FI);
            case "sv" -> EnumSet.of(Layer.STEM_SV);
            default -> EnumSet.of(Layer.STEM_EN);
        };
    }

    private Optional<Query> synonyms(String field, Layer layer, List<Translation> translations) {
        var boosts = new HashMap<String, Float>();
        var rows = new ArrayList<Query>();
        for (var translation : translations) {
            var positions = analyzers.terms(layer, translation.text());
            if (positions.size() == 1) {
                positions.getFirst().forEach(term -> boosts.merge(term, translation.weight(), Math::max));
            } else if (!positions.isEmpty()) {
                rows.add(new BoostQuery(all(field, positions), translation.weight() / positions.size()));
            }
        }
        if (!boosts.isEmpty()) {
            rows.add(synonyms(field, boosts));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.size() == 1 ? rows.getFirst() : new DisjunctionMaxQuery(rows, TIE));
    }

    private static Query synonyms(String field, Map<String, Float> boosts) {
        var query = new SynonymQuery.Builder(field);
        boosts.forEach((term, boost) -> query.addTerm(new Term(field, term), Math.min(1, boost)));
        return query.build();
    }

    private static Query all(String field, List<List<String>> positions) {
        var query = new BooleanQuery.Builder();
        for (var terms : positions) {
            var any = new SynonymQuery.Builder(field);
            terms.forEach(term -> any.addTerm(new Term(field, term)));
            query.add(any.build(), Occur.MUST);
        }
        return query.build();
    }

    private List<Query> looser(Translation translation, String language, SectionText text) {
        var found = new ArrayList<Query>();
        var partLayer = language.equals("sv") ? Layer.PART_SV : Layer.PART;
        var wholeLayer = language.equals("sv") ? Layer.STEM_SV : Layer.LEMMA;
        if (!language.equals("en")) {
            var whole = terms(wholeLayer, translation.text());
            var parts = terms(partLayer, translation.text());
            var query = new BooleanQuery.Builder();
            parts.forEach(term -> query.add(new TermQuery(new Term(text.field(wholeLayer), term)), Occur.SHOULD));
            var union = new LinkedHashSet<>(whole);
            union.addAll(parts);
            union.forEach(term -> query.add(new TermQuery(new Term(text.field(partLayer), term)), Occur.SHOULD));
            found.add(new BoostQuery(query.build(), weights.part() * PARTS * translation.weight()));
        }
        if (language.equals("fi") && GRAMS > 0) {
            var grams = terms(Layer.GRAM, translation.text());
            if (grams.size() > 2) {
                var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch((int) Math.ceil(grams.size() * REQ));
                grams.forEach(gram -> query.add(new TermQuery(new Term(text.field(Layer.GRAM), gram)), Occur.SHOULD));
                found.add(new BoostQuery(query.build(), weights.gram() * GRAMS * translation.weight()));
            }
        }
        return found;
    }

    private Collection<String> terms(Layer layer, String words) {
        var terms = new LinkedHashSet<String>();
        analyzers.terms(layer, words).forEach(terms::addAll);
        return terms;
    }
}
