package fi.luotsi.indexer.search;

import fi.luotsi.indexer.index.SectionFields;
import fi.luotsi.indexer.index.SectionText;
import fi.luotsi.indexer.index.StoredSection;
import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.Layer;
import fi.luotsi.indexer.search.Suggestion.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** Titles and headings that go on from what was typed. */
final class SuggestedSections {
    private static final int MOST_LOOKED_AT = 80;
    private static final int SHORTEST_PART = 3;
    private static final Comparator<Candidate> NEAREST_FIRST = Comparator.comparingInt(Candidate::distance)
            .thenComparingInt(candidate -> candidate.suggestion.text().length())
            .thenComparing(candidate -> candidate.suggestion.text());

    private final Typed typed;
    private final Analyzers analyzers;
    private final QueryTimeout limit;
    private final Set<Layer> layers;
    private final CompiledAutomaton beginning;
    private final List<Candidate> titles = new ArrayList<>();
    private final List<Candidate> headings = new ArrayList<>();

    private record Candidate(Suggestion suggestion, int distance) {}

    /** The sections that have the beginning in a text, and those of them in which a text begins with it. */
    private record Matches(FixedBitSet all, FixedBitSet first) {}

    SuggestedSections(Typed typed, Analyzers analyzers, QueryTimeout limit) {
        this.typed = typed;
        this.analyzers = analyzers;
        this.limit = limit;
        this.beginning = Plain.beginning(typed.beginning());
        this.layers = typed.beginning().length() < SHORTEST_PART
                ? EnumSet.of(Layer.SURFACE)
                : EnumSet.of(Layer.SURFACE, Layer.LEMMA, Layer.PART);
    }

    void look(LeafReader segment, VisibleSections visible) throws IOException {
        for (int section : oneOfEachDocument(segment, matches(segment, visible, SectionText.TITLE))) {
            var stored = StoredSection.of(segment.storedFields().document(section));
            add(titles, Kind.TITLE, stored.title(), stored.documentLanguage());
        }
        for (int section : some(matches(segment, visible, SectionText.HEADINGS))) {
            var stored = StoredSection.of(segment.storedFields().document(section));
            for (var heading : stored.headings()) {
                add(headings, Kind.HEADING, heading, stored.language());
            }
        }
    }

    List<Suggestion> titles() {
        return sorted(titles);
    }

    List<Suggestion> headings() {
        return sorted(headings);
    }

    private void add(List<Candidate> to, Kind kind, String text, String language) {
        var distance = typed.distance(text, analyzers);
        if (distance.isPresent()) {
            to.add(new Candidate(new Suggestion(text.strip(), kind, language), distance.getAsInt()));
        }
    }

    private static List<Suggestion> sorted(List<Candidate> candidates) {
        return candidates.stream()
                .sorted(NEAREST_FIRST)
                .map(Candidate::suggestion)
                .toList();
    }

    private Matches matches(LeafReader segment, VisibleSections visible, SectionText text) throws IOException {
        var matches = new Matches(new FixedBitSet(segment.maxDoc()), new FixedBitSet(segment.maxDoc()));
        for (var layer : layers) {
            var terms = segment.terms(text.field(layer));
            if (terms != null) {
                var near = terms.intersect(beginning, null);
                while (near.next() != null && !limit.shouldExit()) {
                    add(
                            near.postings(null, layer == Layer.PART ? PostingsEnum.NONE : PostingsEnum.POSITIONS),
                            layer,
                            matches);
                }
            }
        }
        matches.all.and(visible.sections());
        matches.first.and(visible.sections());
        return matches;
    }

    private static void add(PostingsEnum sections, Layer layer, Matches matches) throws IOException {
        for (int section = sections.nextDoc(); section != DocIdSetIterator.NO_MORE_DOCS; section = sections.nextDoc()) {
            matches.all.set(section);
            if (layer != Layer.PART && sections.nextPosition() == 0) {
                matches.first.set(section);
            }
        }
    }

    /** Sections of different documents, the promising ones first. */
    private static List<Integer> oneOfEachDocument(LeafReader segment, Matches matches) throws IOException {
        var chosen = new ArrayList<Integer>();
        var seen = new HashSet<Integer>();
        for (var sections : List.of(matches.first, matches.all)) {
            var documents = DocValues.getSorted(segment, SectionFields.DOCUMENT);
            int section = VisibleSections.next(sections, 0);
            while (section >= 0 && chosen.size() < MOST_LOOKED_AT) {
                if (documents.advanceExact(section) && seen.add(documents.ordValue())) {
                    chosen.add(section);
                }
                section = VisibleSections.next(sections, section + 1);
            }
        }
        return chosen;
    }

    private static List<Integer> some(Matches matches) {
        var chosen = new ArrayList<Integer>();
        for (var sections : List.of(matches.first, matches.all)) {
            int section = VisibleSections.next(sections, 0);
            while (section >= 0 && chosen.size() < MOST_LOOKED_AT) {
                chosen.add(section);
                section = VisibleSections.next(sections, section + 1);
            }
        }
        return chosen;
    }
}
