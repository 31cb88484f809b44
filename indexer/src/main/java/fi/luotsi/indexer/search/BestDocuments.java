package fi.luotsi.indexer.search;

import fi.luotsi.indexer.index.SectionFields;
import fi.luotsi.indexer.search.MatchedDocument.MatchedSection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.FixedBitSet;

/**
 * The first stage of the order: the engine finds the best sections and passes over all that cannot be among them; they are gathered by document. Of a document
 * only those sections are there that are good enough themselves.
 */
final class BestDocuments {
    /** Sections that the engine is asked for at first. */
    private static final int SECTIONS = 250;

    private static final int MORE = 4;
    private static final Comparator<MatchedSection> BEST_FIRST =
            Comparator.comparingDouble(MatchedSection::score).reversed().thenComparingInt(MatchedSection::number);

    private final IndexSearcher searcher;
    private final BooleanQuery query;
    private final List<LeafReaderContext> leaves;

    BestDocuments(IndexSearcher searcher, BooleanQuery query) {
        this.searcher = searcher;
        this.query = query;
        this.leaves = searcher.getIndexReader().leaves();
    }

    /**
     * The best documents of those that answer, best first.
     *
     * @param wanted so many, if there are
     */
    List<MatchedDocument> of(FacetedSections answering, int wanted) throws IOException {
        int asked = SECTIONS;
        var found = best(answering.allowed(), asked);
        var documents = gather(answering, found);
        while (documents.size() < Math.min(wanted, answering.total()) && found.length == asked) {
            asked *= MORE;
            found = best(answering.allowed(), asked);
            documents = gather(answering, found);
        }
        return documents;
    }

    private ScoreDoc[] best(List<FixedBitSet> sections, int most) throws IOException {
        return searcher.search(SectionQueries.among(sections, query), new TopScoreDocCollectorManager(most, most))
                .scoreDocs;
    }

    private List<MatchedDocument> gather(FacetedSections answering, ScoreDoc[] found) throws IOException {
        var inOrder = found.clone();
        Arrays.sort(inOrder, Comparator.comparingInt(hit -> hit.doc));
        var byDocument = new LinkedHashMap<Long, List<MatchedSection>>();
        int[] documents = {};
        int segment = -1;
        for (var hit : inOrder) {
            int its = ReaderUtil.subIndex(hit.doc, leaves);
            if (its != segment) {
                segment = its;
                documents = SectionValues.of(leaves.get(segment).reader(), SectionFields.DOCUMENT);
            }
            int document = documents[hit.doc - leaves.get(segment).docBase];
            byDocument
                    .computeIfAbsent(key(segment, document), key -> new ArrayList<>())
                    .add(new MatchedSection(hit.doc, hit.score));
        }
        return byDocument.entrySet().stream()
                .map(document -> document(answering, document.getKey(), document.getValue()))
                .sorted(MatchedDocument.BEST_FIRST)
                .toList();
    }

    private static MatchedDocument document(FacetedSections answering, long key, List<MatchedSection> sections) {
        var best = sections.stream()
                .sorted(BEST_FIRST)
                .limit(MatchedDocument.SECTIONS_SHOWN)
                .toList();
        return new MatchedDocument(
                key, best.getFirst().score(), answering.sectionsOf(segment(key), ordinal(key)), best);
    }

    private static long key(int segment, int document) {
        return (long) segment << Integer.SIZE | document;
    }

    private static int segment(long key) {
        return (int) (key >>> Integer.SIZE);
    }

    private static int ordinal(long key) {
        return (int) key;
    }
}
