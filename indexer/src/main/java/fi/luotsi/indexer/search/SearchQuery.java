package fi.luotsi.indexer.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What somebody looks for.
 *
 * @param chosen the chosen values of each facet, see {@link Facet.Name}; a facet of which none is chosen does not narrow
 * @param page from 1
 * @param size documents on a page, 1 to 100
 */
public record SearchQuery(String words, Map<Facet.Name, Set<String>> chosen, int page, int size) {
    public static final int LONGEST = 512;
    public static final int MOST_PAGES = 100;

    public SearchQuery {
        chosen = Map.copyOf(chosen);
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        page = Math.clamp(page, 1, MOST_PAGES);
        size = Math.clamp(size, 1, 100);
    }

    /** Whether anything but words says what to find. */
    public boolean isNarrowed() {
        return chosen.values().stream().anyMatch(values -> !values.isEmpty());
    }

    /** Narrowed by the keys of sources, languages (ISO 639-1) and types (keys of {@code DocumentType}); an empty set means all. */
    public SearchQuery(
            String words, Set<String> sources, Set<String> languages, Set<String> types, int page, int size) {
        this(
                words,
                Map.of(Facet.Name.SOURCE, sources, Facet.Name.LANGUAGE, languages, Facet.Name.TYPE, types),
                page,
                size);
    }

    public static SearchQuery of(String words) {
        return new SearchQuery(words, Map.of(), 1, 10);
    }

    /** What is chosen in a facet; nothing means that all is wanted. */
    public Set<String> chosen(Facet.Name facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    public Set<String> sources() {
        return chosen(Facet.Name.SOURCE);
    }

    public Set<String> languages() {
        return chosen(Facet.Name.LANGUAGE);
    }

    public Set<String> types() {
        return chosen(Facet.Name.TYPE);
    }

    /** The same words, narrowed otherwise in one facet, from the first page. */
    public SearchQuery with(Facet.Name facet, Set<String> values) {
        var others = new EnumMap<Facet.Name, Set<String>>(Facet.Name.class);
        others.putAll(chosen);
        others.put(facet, Set.copyOf(values));
        return new SearchQuery(words, others, 1, size);
    }
}
