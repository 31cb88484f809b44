package fi.luotsi.indexer.search;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The sources that a query names by {@code source:}. What the reader may not see is answered like a source that is not there.
 *
 * @param words the query without them
 * @param chosen keys of the sources to search, as if chosen in the facet
 * @param excluded keys of the sources to leave out
 * @param unknown names that no source has; they do not narrow
 * @param existing keys of all sources in which the reader may see something, in order; told only when a name is unknown
 */
public record NamedSources(
        String words, Set<String> chosen, Set<String> excluded, List<String> unknown, List<String> existing) {
    /** For a query that names none. */
    public static final NamedSources NONE = new NamedSources("", Set.of(), Set.of(), List.of(), List.of());

    public NamedSources {
        chosen = Set.copyOf(chosen);
        excluded = Set.copyOf(excluded);
        unknown = List.copyOf(unknown);
        existing = List.copyOf(existing);
    }

    public boolean isEmpty() {
        return chosen.isEmpty() && excluded.isEmpty() && unknown.isEmpty();
    }

    /** The query as the search answers it: what is named counts as chosen. */
    SearchQuery narrow(SearchQuery query) {
        if (chosen.isEmpty()) {
            return query;
        }
        var facets = new EnumMap<Facet.Name, Set<String>>(Facet.Name.class);
        facets.putAll(query.chosen());
        var sources = new HashSet<>(query.sources());
        sources.addAll(chosen);
        facets.put(Facet.Name.SOURCE, sources);
        return new SearchQuery(query.words(), facets, query.page(), query.size());
    }
}
