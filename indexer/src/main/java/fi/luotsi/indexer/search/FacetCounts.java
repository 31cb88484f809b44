package fi.luotsi.indexer.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The counts of a facet over the whole index. */
final class FacetCounts {
    private static final Comparator<Facet.Value> MOST_FIRST =
            Comparator.comparingInt(Facet.Value::documents).reversed().thenComparing(Facet.Value::key);
    private static final Comparator<Facet.Value> NEWEST_FIRST =
            Comparator.comparing(Facet.Value::key).reversed();

    private final Map<String, Integer> counts = new HashMap<>();

    void add(String key, int documents) {
        if (!key.isEmpty()) {
            counts.merge(key, documents, Integer::sum);
        }
    }

    /** A chosen value is shown even if nothing has it any more, so that it can be taken back. */
    Facet facet(Facet.Name name, Set<String> chosen) {
        var all = new HashMap<>(counts);
        chosen.forEach(key -> all.putIfAbsent(key, 0));
        return new Facet(
                name,
                all.entrySet().stream()
                        .map(entry ->
                                new Facet.Value(entry.getKey(), entry.getValue(), chosen.contains(entry.getKey())))
                        .sorted(name == Facet.Name.YEAR ? NEWEST_FIRST : MOST_FIRST)
                        .toList());
    }
}
