package fi.luotsi.indexer.search;

import java.util.Set;

/**
 * What somebody looks for.
 *
 * @param sources keys of sources; none means all. The same for languages (ISO 639-1) and types (keys of {@code DocumentType})
 * @param page from 1
 * @param size documents on a page, 1 to 100
 */
public record SearchQuery(
        String words, Set<String> sources, Set<String> languages, Set<String> types, int page, int size) {
    public static final int LONGEST = 512;
    public static final int MOST_PAGES = 100;

    public SearchQuery {
        sources = Set.copyOf(sources);
        languages = Set.copyOf(languages);
        types = Set.copyOf(types);
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        page = Math.clamp(page, 1, MOST_PAGES);
        size = Math.clamp(size, 1, 100);
    }

    /** Whether anything but words says what to find. */
    public boolean isNarrowed() {
        return !sources.isEmpty() || !languages.isEmpty() || !types.isEmpty();
    }

    public static SearchQuery of(String words) {
        return new SearchQuery(words, Set.of(), Set.of(), Set.of(), 1, 10);
    }
}
