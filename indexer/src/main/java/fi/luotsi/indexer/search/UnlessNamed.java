package fi.luotsi.indexer.search;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * A translation, which counts the less the more the texts of its language use the word of the query itself: "teams" is more often the name of a program than
 * a word for groups. Weighed when it meets the index.
 */
final class UnlessNamed extends Query {
    private static final float NAMES_WEIGH = 2;

    private final Query translation;
    /** The query's word in a field of the translation's language. */
    private final Term asWritten;

    private final Set<Term> translated;

    UnlessNamed(Query translation, Term asWritten, Set<Term> translated) {
        this.translation = translation;
        this.asWritten = asWritten;
        this.translated = Set.copyOf(translated);
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        float share = share(searcher.getIndexReader());
        return share == 1 ? translation : new BoostQuery(translation, share);
    }

    private float share(IndexReader reader) throws IOException {
        float written = NAMES_WEIGH * reader.docFreq(asWritten);
        float most = 1;
        for (var term : translated) {
            most = Math.max(most, reader.docFreq(term));
        }
        return written == 0 ? 1 : most / (most + written);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        translation.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return "unless(" + asWritten + ", " + translation.toString(field) + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnlessNamed same
                && translation.equals(same.translation)
                && asWritten.equals(same.asWritten)
                && translated.equals(same.translated);
    }

    @Override
    public int hashCode() {
        return Objects.hash(translation, asWritten);
    }
}
