package fi.luotsi.indexer.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Says the words of a query in the other languages: phrases and words by dictionary, in any inflection; a compound that no dictionary has part by part; and
 * between Finnish and Swedish over English where there is no shorter way. Used by all threads.
 */
public final class Translator {
    private static final int MOST_WORDS = 16;
    private static final int LONGEST_PHRASE = 3;
    private static final int MOST_TRANSLATIONS = 6;
    private static final String BRIDGE = "en";
    private static final float OVER_THE_BRIDGE = 0.6f;
    private static final float AS_IT_IS = 0.5f;

    private final Dictionaries dictionaries;
    private final WordBases bases;

    public Translator(Dictionaries dictionaries, Morphology finnish, SwedishMorphology swedish) {
        this.dictionaries = dictionaries;
        this.bases = new WordBases(finnish, swedish);
    }

    /**
     * A rendering of a query's words.
     *
     * @param first the first of them, {@code count} how many in a row
     */
    public record Rendered(int first, int count, Rendering rendering) {
        /** True when the word at a place is one of them. */
        public boolean covers(int place) {
            return first <= place && place < first + count;
        }
    }

    /**
     * What is known of the words in other languages than that of the query.
     *
     * @param words in lower case, in the order of the query; empty ones are passed over and part those around them
     */
    public List<Rendered> translate(List<String> words) {
        var read = words.subList(0, Math.min(words.size(), MOST_WORDS));
        var languages = languages(read);
        var rendered = new ArrayList<Rendered>();
        for (var pair : LanguagePair.ALL) {
            if (languages.isLikely(pair.from()) && !languages.isBest(pair.to())) {
                addPhrases(read, pair, languages.share(pair.from()), rendered);
                addWords(read, pair, languages.share(pair.from()), rendered);
            }
        }
        return rendered;
    }

    QueryLanguages languages(List<String> words) {
        return QueryLanguages.of(words.stream().filter(word -> !word.isEmpty()).toList(), this::knows);
    }

    private boolean knows(String language, String word) {
        return FunctionWords.contains(language, word)
                || bases.know(word, language)
                || LanguagePair.ALL.stream()
                        .anyMatch(pair -> pair.from().equals(language)
                                && !dictionary(word, pair).isEmpty());
    }

    private void addPhrases(List<String> words, LanguagePair pair, float share, Collection<Rendered> rendered) {
        for (int first = 0; first < words.size(); first++) {
            for (int count = 2; count <= LONGEST_PHRASE && first + count <= words.size(); count++) {
                var phrase = words.subList(first, first + count);
                var translations =
                        phrase.contains("") ? List.<Translation>of() : dictionary(String.join(" ", phrase), pair);
                if (!translations.isEmpty()) {
                    rendered.add(new Rendered(first, count, rendering(pair, List.of(translations), share)));
                }
            }
        }
    }

    private void addWords(List<String> words, LanguagePair pair, float share, Collection<Rendered> rendered) {
        for (int place = 0; place < words.size(); place++) {
            var word = words.get(place);
            if (!word.isEmpty()
                    && LanguagePair.LANGUAGES.stream().noneMatch(language -> FunctionWords.contains(language, word))) {
                int first = place;
                rendering(word, pair, share).ifPresent(found -> rendered.add(new Rendered(first, 1, found)));
            }
        }
    }

    private Optional<Rendering> rendering(String word, LanguagePair pair, float share) {
        var whole = whole(word, pair);
        if (!whole.isEmpty()) {
            return whole.stream().allMatch(translation -> translation.text().equals(word))
                    ? Optional.empty()
                    : Optional.of(rendering(pair, List.of(whole), share));
        }
        var parts = bases.parts(word, pair.from()).stream()
                .map(part -> part(part, pair))
                .toList();
        return parts.size() < 2 ? Optional.empty() : Optional.of(rendering(pair, parts, share));
    }

    private List<Translation> part(Collection<String> forms, LanguagePair pair) {
        var translations = forms.stream()
                .flatMap(form -> whole(form, pair).stream())
                .distinct()
                .toList();
        return translations.isEmpty() ? List.of(new Translation(forms.iterator().next(), AS_IT_IS)) : translations;
    }

    private List<Translation> whole(String word, LanguagePair pair) {
        var direct = dictionary(word, pair);
        return direct.isEmpty() && !pair.from().equals(BRIDGE) && !pair.to().equals(BRIDGE)
                ? overTheBridge(word, pair)
                : direct;
    }

    /** Over English; a word that is the same there crosses as it is. */
    private List<Translation> overTheBridge(String word, LanguagePair pair) {
        var middles = new ArrayList<>(dictionary(word, new LanguagePair(pair.from(), BRIDGE)));
        if (middles.isEmpty()) {
            middles.add(new Translation(word, 1));
        }
        var ends = new LinkedHashMap<String, Translation>();
        for (var middle : middles) {
            for (var end :
                    dictionaries.between(new LanguagePair(BRIDGE, pair.to())).of(middle.text())) {
                ends.putIfAbsent(end.text(), end.weighing(middle.weight() * OVER_THE_BRIDGE));
            }
        }
        return List.copyOf(ends.values());
    }

    private List<Translation> dictionary(String word, LanguagePair pair) {
        var lexicon = dictionaries.between(pair);
        var written = lexicon.of(word);
        if (!written.isEmpty()) {
            return written;
        }
        var found = new LinkedHashSet<Translation>();
        bases.of(word, pair.from()).forEach(base -> found.addAll(lexicon.of(base)));
        if (found.isEmpty()) {
            found.addAll(lexicon.byStem(word));
        }
        if (found.isEmpty()) {
            bases.related(word, pair.from()).forEach(other -> found.addAll(lexicon.of(other)));
        }
        return List.copyOf(found);
    }

    private static Rendering rendering(LanguagePair pair, List<List<Translation>> parts, float share) {
        return new Rendering(
                pair.to(), parts.stream().map(part -> likeliest(part, share)).toList());
    }

    private static List<Translation> likeliest(List<Translation> translations, float share) {
        return translations.stream()
                .sorted((one, other) -> Float.compare(other.weight(), one.weight()))
                .limit(MOST_TRANSLATIONS)
                .map(translation -> translation.weighing(share))
                .toList();
    }
}
