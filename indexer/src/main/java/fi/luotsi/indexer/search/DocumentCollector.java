package fi.luotsi.indexer.search;

import fi.luotsi.indexer.index.SectionFields;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreMode;

/**
 * Gathers matching sections by document in one pass: the best documents, how many match, and the facets. It can, because the sections of a document stand
 * side by side in a segment. A facet's counts ignore what is chosen in itself: it shows what choosing another value would give.
 */
final class DocumentCollector implements Collector {
    private final SearchQuery query;
    private final int wanted;
    private final PriorityQueue<MatchedDocument> best = new PriorityQueue<>(MatchedDocument.BEST_FIRST.reversed());
    private final Map<Facet.Name, FacetCounts> facets = new EnumMap<>(Facet.Name.class);
    private int total;

    private DocumentCollector(SearchQuery query) {
        this.query = query;
        this.wanted = Math.max(Ranked.CLOSELY, query.page() * query.size());
        for (var name : Facet.Name.values()) {
            facets.put(name, new FacetCounts());
        }
    }

    /** For one thread: the index is small enough, and many search at once. */
    static CollectorManager<DocumentCollector, DocumentCollector> manager(SearchQuery query) {
        return new CollectorManager<>() {
            private final DocumentCollector only = new DocumentCollector(query);

            @Override
            public DocumentCollector newCollector() {
                return only;
            }

            @Override
            public DocumentCollector reduce(Collection<DocumentCollector> collectors) {
                return only;
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        var reader = leaf.reader();
        return new SegmentCollector(
                this,
                leaf.docBase,
                DocValues.getSorted(reader, SectionFields.DOCUMENT),
                new Choice(reader, SectionFields.SOURCE, query.sources()),
                new Choice(reader, SectionFields.LANGUAGE, query.languages()),
                new Choice(reader, SectionFields.TYPE, query.types()));
    }

    void add(MatchedDocument document) {
        total++;
        if (best.size() < wanted) {
            best.add(document);
        } else if (MatchedDocument.BEST_FIRST.compare(document, Objects.requireNonNull(best.peek())) < 0) {
            best.poll();
            best.add(document);
        }
    }

    FacetCounts facet(Facet.Name name) {
        return Objects.requireNonNull(facets.get(name));
    }

    int total() {
        return total;
    }

    List<Facet> facets() {
        return List.of(
                facet(Facet.Name.SOURCE).facet(Facet.Name.SOURCE, query.sources()),
                facet(Facet.Name.LANGUAGE).facet(Facet.Name.LANGUAGE, query.languages()),
                facet(Facet.Name.TYPE).facet(Facet.Name.TYPE, query.types()));
    }

    /** All documents that were kept, best first. */
    List<MatchedDocument> best() {
        return best.stream().sorted(MatchedDocument.BEST_FIRST).toList();
    }
}
