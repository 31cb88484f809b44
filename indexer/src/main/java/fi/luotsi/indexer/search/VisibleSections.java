package fi.luotsi.indexer.search;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Reader;
import fi.luotsi.indexer.index.SectionFields;
import fi.luotsi.indexer.language.Fillers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** The sections of one segment that a reader may see. Whatever is suggested is counted among these only. */
record VisibleSections(LeafReader segment, FixedBitSet sections) {
    static VisibleSections of(LeafReader segment, Reader reader) throws IOException {
        var sections = new FixedBitSet(segment.maxDoc());
        for (var group : reader.groups()) {
            var postings = segment.postings(new Term(SectionFields.AUDIENCE, group), PostingsEnum.NONE);
            if (postings != null) {
                sections.or(postings);
            }
        }
        removeDeleted(sections, segment.getLiveDocs());
        return new VisibleSections(segment, sections);
    }

    /** One document's, if the reader may see it, segment by segment. */
    static List<FixedBitSet> of(List<LeafReaderContext> leaves, DocumentId document, Reader reader) throws IOException {
        var all = new ArrayList<FixedBitSet>();
        for (var leaf : leaves) {
            var its = new FixedBitSet(leaf.reader().maxDoc());
            var postings =
                    leaf.reader().postings(new Term(SectionFields.DOCUMENT, document.toString()), PostingsEnum.NONE);
            if (postings != null) {
                its.or(postings);
                its.and(of(leaf.reader(), reader).sections());
            }
            all.add(its);
        }
        return all;
    }

    private static void removeDeleted(FixedBitSet sections, @org.jspecify.annotations.Nullable Bits live) {
        if (live != null) {
            for (int section = next(sections, 0); section >= 0; section = next(sections, section + 1)) {
                if (!live.get(section)) {
                    sections.clear(section);
                }
            }
        }
    }

    /** Those that also have each of the words, in any of their forms. */
    VisibleSections having(List<String> words, SectionQueries queries) throws IOException {
        if (words.isEmpty()) {
            return this;
        }
        var left = sections.clone();
        for (var word : words) {
            if (!Fillers.contains(word)) {
                left.and(matching(queries.exact(new Clause(List.of(word), false))));
            }
        }
        return new VisibleSections(segment, left);
    }

    private FixedBitSet matching(Query query) throws IOException {
        var searcher = new IndexSearcher(segment);
        var scorer = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                .scorer(segment.getContext());
        var matching = new FixedBitSet(segment.maxDoc());
        if (scorer != null) {
            matching.or(scorer.iterator());
        }
        return matching;
    }

    /** How many of these a list of sections has, as far as it matters. */
    int count(PostingsEnum postings, int most) throws IOException {
        int count = 0;
        while (count < most && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (sections.get(postings.docID())) {
                count++;
            }
        }
        return count;
    }

    /** The next section from there on, or -1. */
    static int next(FixedBitSet sections, int from) {
        return from >= sections.length() ? -1 : found(sections.nextSetBit(from));
    }

    private static int found(int section) {
        return section == DocIdSetIterator.NO_MORE_DOCS ? -1 : section;
    }
}
