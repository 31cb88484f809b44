package fi.luotsi.indexer.search;

import fi.luotsi.indexer.search.MatchedDocument.MatchedSection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.jspecify.annotations.Nullable;

/** Gathers the matching sections of one segment, which come in order, so that one document is at hand at a time. */
final class SegmentCollector implements LeafCollector {
    private static final int SECTIONS_SHOWN = 3;
    private static final Comparator<MatchedSection> BEST_FIRST =
            Comparator.comparingDouble(MatchedSection::score).reversed().thenComparingInt(MatchedSection::number);

    private final DocumentCollector whole;
    private final int base;
    private final SortedDocValues documents;
    private final Choice sources;
    private final Choice languages;
    private final Choice types;
    private @Nullable Scorable scorer;

    private int document = -1;
    private int source;
    private int type;
    private int matching;
    private final BitSet itsLanguages = new BitSet();
    private List<MatchedSection> best = new ArrayList<>();

    SegmentCollector(
            DocumentCollector whole,
            int base,
            SortedDocValues documents,
            Choice sources,
            Choice languages,
            Choice types) {
        this.whole = whole;
        this.base = base;
        this.documents = documents;
        this.sources = sources;
        this.languages = languages;
        this.types = types;
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
            source = sources.ordinal(section);
            type = types.ordinal(section);
        }
        int language = languages.ordinal(section);
        itsLanguages.set(language);
        if (languages.allows(language)) {
            matching++;
            keep(new MatchedSection(
                    base + section, Objects.requireNonNull(scorer).score()));
        }
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
        boolean inSource = sources.allows(source);
        boolean inType = types.allows(type);
        if (inSource && inType) {
            itsLanguages.stream().forEach(languages::count);
        }
        if (matching > 0) {
            countAndKeep(inSource, inType);
        }
        document = -1;
        matching = 0;
        itsLanguages.clear();
        best = new ArrayList<>();
    }

    private void countAndKeep(boolean inSource, boolean inType) {
        if (inType) {
            sources.count(source);
        }
        if (inSource) {
            types.count(type);
        }
        if (inSource && inType) {
            long key = ((long) base << Integer.SIZE) | document;
            whole.add(new MatchedDocument(key, best.getFirst().score(), matching, List.copyOf(best)));
        }
    }

    @Override
    public void finish() throws IOException {
        finishDocument();
        sources.addCountsTo(whole.facet(Facet.Name.SOURCE));
        languages.addCountsTo(whole.facet(Facet.Name.LANGUAGE));
        types.addCountsTo(whole.facet(Facet.Name.TYPE));
    }
}
