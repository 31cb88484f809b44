package fi.luotsi.indexer.search;

import fi.luotsi.indexer.index.SectionFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/**
 * Of the sections that answer those that the chosen facets allow, with how many documents there are and what the facets count. It takes one pass, because the
 * sections of a document stand side by side in a segment. A facet's counts ignore what is chosen in itself: it shows what choosing another value would give.
 */
final class FacetedSections {
    private final SearchQuery query;
    private final Map<Facet.Name, FacetCounts> facets = new EnumMap<>(Facet.Name.class);
    private final List<FixedBitSet> allowed = new ArrayList<>();
    private final List<int[]> sectionsOfDocuments = new ArrayList<>();
    private int total;

    private FacetedSections(SearchQuery query) {
        this.query = query;
        for (var name : Facet.Name.values()) {
            facets.put(name, new FacetCounts());
        }
    }

    static FacetedSections of(List<LeafReaderContext> leaves, List<FixedBitSet> answering, SearchQuery query)
            throws IOException {
        var faceted = new FacetedSections(query);
        for (var leaf : leaves) {
            faceted.add(leaf.reader(), answering.get(leaf.ord));
        }
        return faceted;
    }

    /** How many documents have an allowed section. */
    int total() {
        return total;
    }

    List<FixedBitSet> allowed() {
        return allowed;
    }

    /** How many allowed sections a document of a segment has. */
    int sectionsOf(int segment, int document) {
        return sectionsOfDocuments.get(segment)[document];
    }

    List<Facet> facets() {
        return Stream.of(Facet.Name.values())
                .map(name -> facet(name).facet(name, query.chosen(name)))
                .toList();
    }

    private FacetCounts facet(Facet.Name name) {
        return Objects.requireNonNull(facets.get(name));
    }

    private void add(LeafReader segment, FixedBitSet answering) throws IOException {
        var byName = choices(segment);
        var choices = byName.values().toArray(Choice[]::new);
        var documents = SectionValues.of(segment, SectionFields.DOCUMENT);
        var counts =
                new int[DocValues.getSorted(segment, SectionFields.DOCUMENT).getValueCount()];
        var kept = new FixedBitSet(segment.maxDoc());
        int document = -1;
        for (int section = VisibleSections.next(answering, 0);
                section >= 0;
                section = VisibleSections.next(answering, section + 1)) {
            if (documents[section] != document) {
                finish(choices);
                document = documents[section];
            }
            if (isAllowed(choices, section)) {
                kept.set(section);
                total += counts[document]++ == 0 ? 1 : 0;
            }
        }
        finish(choices);
        for (var choice : byName.entrySet()) {
            choice.getValue().addCountsTo(facet(choice.getKey()));
        }
        allowed.add(kept);
        sectionsOfDocuments.add(counts);
    }

    /** A section that all facets allow counts in all; one that a single facet refuses still counts in that one, as what choosing its value there would give. */
    private static boolean isAllowed(Choice[] choices, int section) {
        int refusals = 0;
        Choice refusing = choices[0];
        for (var choice : choices) {
            if (!choice.allows(section)) {
                refusals++;
                refusing = choice;
            }
        }
        if (refusals == 0) {
            for (var choice : choices) {
                choice.see();
            }
        } else if (refusals == 1) {
            refusing.see();
        }
        return refusals == 0;
    }

    private static void finish(Choice[] choices) {
        for (var choice : choices) {
            choice.finishDocument();
        }
    }

    private Map<Facet.Name, Choice> choices(LeafReader reader) throws IOException {
        var subjects = SectionSubjects.of(reader);
        var choices = new EnumMap<Facet.Name, Choice>(Facet.Name.class);
        for (var name : Facet.Name.values()) {
            var chosen = query.chosen(name);
            choices.put(
                    name,
                    switch (name) {
                        case SOURCE -> new ValueChoice(reader, SectionFields.SOURCE, chosen);
                        case LANGUAGE -> new ValueChoice(reader, SectionFields.LANGUAGE, chosen);
                        case YEAR -> new ValueChoice(reader, SectionFields.YEAR, chosen);
                        case TYPE -> new ValueChoice(reader, SectionFields.TYPE, chosen);
                        case TOPIC -> new SubjectChoice(Subjects.TOPICS, subjects.topics(), chosen);
                        case CONCERNS -> new SubjectChoice(Subjects.UNITS, subjects.concerned(), chosen);
                    });
        }
        return choices;
    }
}
