package fi.luotsi.indexer.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;

/** Terms that say the same, scored as if they were one. */
final class SynonymTerms {
    private SynonymTerms() {}

    /** @param weights of the terms, above 0 and up to 1 */
    static Query of(String field, Map<String, Float> weights) {
        var query = new SynonymQuery.Builder(field);
        weights.forEach((term, weight) -> query.addTerm(new Term(field, term), Math.min(1, weight)));
        return query.build();
    }

    /** At each position one of its terms; all positions somewhere in the text. */
    static Query allOf(String field, Collection<List<String>> positions) {
        var query = new BooleanQuery.Builder();
        for (var terms : positions) {
            var any = new SynonymQuery.Builder(field);
            terms.forEach(term -> any.addTerm(new Term(field, term)));
            query.add(any.build(), Occur.MUST);
        }
        return query.build();
    }
}
