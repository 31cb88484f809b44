package fi.luotsi.indexer.language;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What words of one language are in another, over all dictionaries that tell. Words are found as written and by their stems. */
final class Lexicon {
    static final Lexicon EMPTY = new Lexicon(WordTable.EMPTY, WordTable.EMPTY, word -> word);

    private static final String BETWEEN = "\t";
    private static final int MOST_TRANSLATIONS = 8;
    private static final int MOST_OF_A_STEM = 4;
    private static final float GRADES = 9;

    /** Each translation behind a digit that grades it. */
    private final WordTable translations;

    private final WordTable headwordsByStem;
    private final Function<String, String> stem;

    private Lexicon(WordTable translations, WordTable headwordsByStem, Function<String, String> stem) {
        this.translations = translations;
        this.headwordsByStem = headwordsByStem;
        this.stem = stem;
    }

    /** Gathers what dictionaries tell; for one thread. */
    static final class Builder {
        private final Map<String, Map<String, Float>> words = new HashMap<>();

        void add(String word, String translation, float weight) {
            words.computeIfAbsent(key(word), unknown -> new HashMap<>()).merge(translation, weight, Float::sum);
        }

        /** @param stem of one word */
        Lexicon build(Function<String, String> stem) {
            var texts = new HashMap<String, String>(words.size() * 2);
            var stems = new HashMap<String, Set<String>>(words.size() * 2);
            words.forEach((word, translations) -> {
                texts.put(word, best(translations));
                stems.computeIfAbsent(stem(word, stem), unknown -> new LinkedHashSet<>())
                        .add(word);
            });
            return new Lexicon(WordTable.of(texts), WordTable.of(joined(stems)), stem);
        }

        private static String best(Map<String, Float> translations) {
            float most = translations.values().stream().max(Float::compare).orElse(1f);
            return translations.entrySet().stream()
                    .sorted(Map.Entry.<String, Float>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_TRANSLATIONS)
                    .map(entry -> Math.max(1, Math.round(entry.getValue() / most * GRADES)) + entry.getKey())
                    .collect(Collectors.joining(BETWEEN));
        }

        private static Map<String, String> joined(Map<String, Set<String>> headwords) {
            var texts = new HashMap<String, String>(headwords.size() * 2);
            headwords.forEach((stem, words) -> texts.put(
                    stem,
                    words.stream()
                            .sorted(Comparator.comparingInt(String::length))
                            .limit(MOST_OF_A_STEM)
                            .collect(Collectors.joining(BETWEEN))));
            return texts;
        }
    }

    /** The translations of a headword, or of the words in a row; best first. */
    List<Translation> of(String word) {
        return translations.of(key(word)).map(Lexicon::parse).orElse(List.of());
    }

    /** The translations of the headwords with the same stems. */
    List<Translation> byStem(String word) {
        return headwordsByStem.of(stem(key(word), stem)).stream()
                .flatMap(headwords -> Stream.of(headwords.split(BETWEEN)))
                .flatMap(headword -> of(headword).stream())
                .distinct()
                .toList();
    }

    int size() {
        return translations.size();
    }

    long sizeBytes() {
        return translations.sizeBytes() + headwordsByStem.sizeBytes();
    }

    private static List<Translation> parse(String text) {
        return Stream.of(text.split(BETWEEN))
                .map(graded -> new Translation(graded.substring(1), (graded.charAt(0) - '0') / GRADES))
                .toList();
    }

    /** As a query has its words: a hyphen parts them. */
    private static String key(String word) {
        return word.replace('-', ' ');
    }

    private static String stem(String key, Function<String, String> stem) {
        return Stream.of(key.split(" ")).map(stem).collect(Collectors.joining(" "));
    }
}
