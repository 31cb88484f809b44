package fi.luotsi.indexer.agreement;

import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Finds sections of different documents that say the same, or nearly. What stands in many documents is a form of words and no duplicate. */
final class Twins {
    static final int FEWEST_WORDS = 20;
    static final double ALIKE = 0.8;
    /** An estimate this much lower than {@link #ALIKE} is worth counting exactly: more than three standard errors. */
    private static final double MARGIN = 0.13;

    private static final int FORM_OF_WORDS = 6;

    private record Entry(Place place, Shingles shingles, Signature signature) {}

    private final Map<Long, List<Entry>> bands = new HashMap<>();
    private final Map<DocumentId, List<Entry>> documents = new HashMap<>();

    void read(Document document) {
        for (var section : document.sections()) {
            var shingles = Shingles.of(section.text());
            if (shingles.wordCount() >= FEWEST_WORDS) {
                add(new Entry(
                        new Place(document.id(), section.anchor(), TextHash.of(section.text())),
                        shingles,
                        Signature.of(shingles)));
            }
        }
    }

    private void add(Entry entry) {
        documents
                .computeIfAbsent(entry.place.document(), document -> new ArrayList<>())
                .add(entry);
        entry.signature
                .bands()
                .forEach(band ->
                        bands.computeIfAbsent(band, key -> new ArrayList<>(1)).add(entry));
    }

    int sections() {
        return documents.values().stream().mapToInt(List::size).sum();
    }

    /** One finding for each other document that shares sections with this one: the longest of them, and how many. */
    List<Finding> of(DocumentId document, Predicate<DocumentId> others) {
        var pairs = new HashMap<DocumentId, List<Pair>>();
        for (var entry : documents.getOrDefault(document, List.of())) {
            var alike = alike(entry);
            if (alike.stream()
                            .map(pair -> pair.other.place.document())
                            .distinct()
                            .count()
                    <= FORM_OF_WORDS) {
                alike.stream()
                        .filter(pair -> others.test(pair.other.place.document()))
                        .forEach(pair -> pairs.computeIfAbsent(pair.other.place.document(), key -> new ArrayList<>())
                                .add(pair));
            }
        }
        return pairs.values().stream().map(Twins::finding).toList();
    }

    private record Pair(Entry one, Entry other, double resemblance) {}

    private List<Pair> alike(Entry entry) {
        return sharingBand(entry).stream()
                .filter(other -> !other.place.document().equals(entry.place.document()))
                .filter(other -> entry.signature.estimate(other.signature) >= ALIKE - MARGIN)
                .map(other -> new Pair(entry, other, entry.shingles.resemblance(other.shingles)))
                .filter(pair -> pair.resemblance >= ALIKE)
                .toList();
    }

    private Set<Entry> sharingBand(Entry entry) {
        var found = new LinkedHashSet<Entry>();
        entry.signature.bands().forEach(band -> found.addAll(bands.getOrDefault(band, List.of())));
        return found;
    }

    private static Finding finding(List<Pair> pairs) {
        var longest = pairs.stream()
                .max(Comparator.comparingInt(pair -> pair.one.shingles.wordCount()))
                .orElseThrow();
        var isSame = longest.one.place.hash().equals(longest.other.place.hash());
        return Finding.of(
                isSame ? Kind.SAME_TEXT : Kind.ALIKE_TEXT,
                Side.of(longest.one.place),
                Side.of(longest.other.place),
                longest.resemblance,
                List.of(Integer.toString(pairs.size())));
    }
}
