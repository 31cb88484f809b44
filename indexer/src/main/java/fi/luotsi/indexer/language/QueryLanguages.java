package fi.luotsi.indexer.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which languages a query may be in. A short one seldom says for sure: each language gets a share by the words that it knows, and a word that many languages
 * know counts less.
 *
 * @param shares up to 1 for the language that knows most
 */
record QueryLanguages(Map<String, Float> shares) {
    private static final float LIKELY = 0.5f;

    /** Tells whether a language knows a word. */
    @FunctionalInterface
    interface Knowledge {
        boolean knows(String language, String word);
    }

    static QueryLanguages of(List<String> words, Knowledge knowledge) {
        var known = new HashMap<String, Float>();
        for (var word : words) {
            var languages = LanguagePair.LANGUAGES.stream()
                    .filter(language -> knowledge.knows(language, word))
                    .toList();
            languages.forEach(language -> known.merge(language, 1f / languages.size(), Float::sum));
        }
        float most = known.values().stream().max(Float::compare).orElse(1f);
        known.replaceAll((language, count) -> count / most);
        return new QueryLanguages(known);
    }

    float share(String language) {
        return shares.getOrDefault(language, 0f);
    }

    boolean isLikely(String language) {
        return share(language) >= LIKELY;
    }

    /** No other language knows as much. */
    boolean isBest(String language) {
        return share(language) == 1;
    }
}
