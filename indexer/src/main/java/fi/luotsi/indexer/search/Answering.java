package fi.luotsi.indexer.search;

import fi.luotsi.content.Reader;
import fi.luotsi.indexer.ranking.SoughtWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/**
 * The sections that answer a query and that its reader may see, in no order: those that have one of its telling words, in any form or part or language, and
 * all of its phrases. A word that none of them has is asked by its n-grams. What the reader may not see is left out before anything is concluded.
 */
final class Answering {
    private final IndexSearcher searcher;
    private final SectionQueries queries;
    private final QueryTimeout limit;
    private final List<VisibleSections> visible = new ArrayList<>();
    private final List<FixedBitSet> segments = new ArrayList<>();
    private final Set<SoughtWord> unmet = new HashSet<>();

    private Answering(IndexSearcher searcher, SectionQueries queries, Reader reader, QueryTimeout limit)
            throws IOException {
        this.searcher = searcher;
        this.queries = queries;
        this.limit = limit;
        for (var leaf : searcher.getIndexReader().leaves()) {
            visible.add(VisibleSections.of(leaf.reader(), reader));
            segments.add(new FixedBitSet(leaf.reader().maxDoc()));
        }
    }

    /** @param others as {@link SectionQueries#otherWays} tells them */
    static Answering of(
            IndexSearcher searcher,
            Sought sought,
            List<Query> others,
            SectionQueries queries,
            Reader reader,
            QueryTimeout limit)
            throws IOException {
        var answering = new Answering(searcher, queries, reader, limit);
        var telling = sought.tellingClauses();
        if (telling.isEmpty()) {
            answering.segments.forEach(sections -> sections.set(0, sections.length()));
        }
        for (var clause : telling) {
            answering.addWord(sought.word(clause));
        }
        for (var query : others) {
            answering.add(query);
        }
        for (var clause : sought.words().sought()) {
            if (clause.isPhrase()) {
                answering.require(queries.exact(clause));
            }
        }
        for (var clause : sought.words().excluded()) {
            answering.exclude(queries.exact(clause));
        }
        for (var source : sought.excludedSources()) {
            answering.exclude(SectionQueries.from(source));
        }
        for (int segment = 0; segment < answering.segments.size(); segment++) {
            answering.segments.get(segment).and(answering.visible.get(segment).sections());
        }
        return answering;
    }

    /** The sections of each segment. */
    List<FixedBitSet> segments() {
        return segments;
    }

    /** The words that no section has that the reader may see. */
    Set<SoughtWord> unmet() {
        return unmet;
    }

    private void addWord(SoughtWord word) throws IOException {
        boolean met = false;
        for (int segment = 0; segment < segments.size() && !limit.shouldExit(); segment++) {
            var whole = having(segment, WordPlaces.whole(word));
            whole.and(visible.get(segment).sections());
            met |= VisibleSections.next(whole, 0) >= 0;
            segments.get(segment).or(whole);
            segments.get(segment).or(having(segment, WordPlaces.parts(word)));
        }
        if (!met) {
            unmet.add(word);
            add(queries.grams(word));
        }
    }

    private FixedBitSet having(int segment, Collection<Term> terms) throws IOException {
        var reader = visible.get(segment).segment();
        var sections = new FixedBitSet(reader.maxDoc());
        for (var term : terms) {
            var postings = reader.postings(term, PostingsEnum.NONE);
            if (postings != null) {
                sections.or(postings);
            }
        }
        return sections;
    }

    private void add(Query query) throws IOException {
        each(query, FixedBitSet::or);
    }

    private void require(Query query) throws IOException {
        each(query, FixedBitSet::and);
    }

    private void exclude(Query query) throws IOException {
        each(query, FixedBitSet::andNot);
    }

    /** Does something to the sections of a segment with those that a query finds in it. */
    @FunctionalInterface
    private interface Step {
        void apply(FixedBitSet sections, FixedBitSet found);
    }

    private void each(Query query, Step step) throws IOException {
        var rewritten = searcher.rewrite(query);
        if (rewritten instanceof MatchNoDocsQuery) {
            segments.forEach(sections -> step.apply(sections, new FixedBitSet(sections.length())));
            return;
        }
        var weight = searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1);
        var leaves = searcher.getIndexReader().leaves();
        for (int segment = 0; segment < segments.size() && !limit.shouldExit(); segment++) {
            var found = new FixedBitSet(segments.get(segment).length());
            var scorer = weight.scorer(leaves.get(segment));
            if (scorer != null) {
                found.or(scorer.iterator());
            }
            step.apply(segments.get(segment), found);
        }
    }
}
