package fi.luotsi.indexer.search;

import fi.luotsi.indexer.search.MatchedDocument.MatchedSection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the matching sections of one segment, which come in order, so that one document is at hand at a time. A section that all facets allow is a match;
 * one that a single facet refuses still counts in that facet, as what choosing its value there would give.
 */
final class SegmentCollector implements LeafCollector {
    private static final int SECTIONS_SHOWN = 3;
    private static final Comparator<MatchedSection> BEST_FIRST =
            Comparator.comparingDouble(MatchedSection::score).reversed().thenComparingInt(MatchedSection::number);

    private final DocumentCollector whole;
    private final int base;
    private final SortedDocValues documents;
    private final Map<Facet.Name, Choice> facets;
    private final Choice[] choices;
    private @Nullable Scorable scorer;

    private int document = -1;
    private int matching;
    private List<MatchedSection> best = new ArrayList<>();

    SegmentCollector(DocumentCollector whole, int base, SortedDocValues documents, Map<Facet.Name, Choice> facets) {
        this.whole = whole;
        this.base = base;
        this.documents = documents;
        this.facets = new EnumMap<>(facets);
        this.choices = this.facets.values().toArray(Choice[]::new);
    }

    @Override
    public void setScorer(Scorable scorer) {
        this.scorer = scorer;
    }

    @Override
    public void collect(int section) throws IOException {
        int its = documents.advanceExact(section) ? documents.ordValue() : -1;
        if (its != document) {
            finishDocument();
            document = its;
        }
        int refusals = 0;
        Choice refusing = choices[0];
        for (var choice : choices) {
            if (!choice.allows(section)) {
                refusals++;
                refusing = choice;
            }
        }
        if (refusals == 0) {
            match(section);
        } else if (refusals == 1) {
            refusing.see();
        }
    }

    private void match(int section) throws IOException {
        for (var choice : choices) {
            choice.see();
        }
        matching++;
        keep(new MatchedSection(base + section, Objects.requireNonNull(scorer).score()));
    }

    private void keep(MatchedSection section) {
        if (best.size() == SECTIONS_SHOWN && best.getLast().score() >= section.score()) {
            return;
        }
        best.add(section);
        best.sort(BEST_FIRST);
        if (best.size() > SECTIONS_SHOWN) {
            best.removeLast();
        }
    }

    private void finishDocument() {
        if (document < 0) {
            return;
        }
        for (var choice : choices) {
            choice.finishDocument();
        }
        if (matching > 0) {
            long key = ((long) base << Integer.SIZE) | document;
            whole.add(new MatchedDocument(key, best.getFirst().score(), matching, List.copyOf(best)));
        }
        document = -1;
        matching = 0;
        best = new ArrayList<>();
    }

    @Override
    public void finish() throws IOException {
        finishDocument();
        for (var facet : facets.entrySet()) {
            facet.getValue().addCountsTo(whole.facet(facet.getKey()));
        }
    }
}
