package fi.luotsi.indexer.search;

import fi.luotsi.content.Reader;
import fi.luotsi.indexer.index.SectionText;
import fi.luotsi.indexer.language.Layer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Another spelling of words that find nothing: the nearest one by which this reader would find something. What the reader may not see is never counted, so
 * a hidden word is answered like one that is not there.
 */
final class DidYouMean {
    private static final int SHORTEST = 4;
    private static final int SHORT = 6;
    private static final int MOST_CANDIDATES = 100;
    private static final int MOST_ASKED = 20;
    private static final Comparator<Candidate> NEAREST_FIRST =
            Comparator.comparingDouble(Candidate::nearness).reversed().thenComparing(Candidate::word);

    private final IndexSearcher searcher;
    private final SectionQueries queries;
    private final Reader reader;
    private final QueryTimeout limit;

    private record Candidate(String word, float nearness) {}

    DidYouMean(IndexSearcher searcher, SectionQueries queries, Reader reader, QueryTimeout limit) {
        this.searcher = searcher;
        this.queries = queries;
        this.reader = reader;
        this.limit = limit;
    }

    Optional<String> suggestion(Words words) throws IOException {
        var better = new ArrayList<String>();
        boolean changed = false;
        for (var clause : words.sought()) {
            for (var word : clause.words()) {
                var other = hasHits(word) ? Optional.<String>empty() : nearest(word);
                better.add(other.orElse(word));
                changed |= other.isPresent();
            }
        }
        return changed ? Optional.of(String.join(" ", better)) : Optional.empty();
    }

    private boolean hasHits(String word) throws IOException {
        return isSeen(queries.exact(new Clause(List.of(word), false)));
    }

    private Optional<String> nearest(String word) throws IOException {
        if (word.length() < SHORTEST) {
            return Optional.empty();
        }
        var asked = candidates(word).stream()
                .sorted(NEAREST_FIRST)
                .limit(MOST_ASKED)
                .toList();
        for (var candidate : asked) {
            if (isSeen(new TermQuery(surface(candidate.word())))) {
                return Optional.of(candidate.word());
            }
        }
        return Optional.empty();
    }

    private List<Candidate> candidates(String word) throws IOException {
        var candidates = new ArrayList<Candidate>();
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), surface(word).field());
        if (terms == null) {
            return candidates;
        }
        var near = new FuzzyTermsEnum(terms, surface(word), word.length() < SHORT ? 1 : 2, 1, true);
        while (candidates.size() < MOST_CANDIDATES && !limit.shouldExit() && near.next() != null) {
            candidates.add(new Candidate(near.term().utf8ToString(), near.getBoost()));
        }
        return candidates;
    }

    private boolean isSeen(Query query) throws IOException {
        var visible = new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(SectionQueries.visibleTo(reader), Occur.FILTER)
                .build();
        return searcher.search(visible, 1).scoreDocs.length > 0;
    }

    private static Term surface(String word) {
        return new Term(SectionText.BODY.field(Layer.SURFACE), word);
    }
}
