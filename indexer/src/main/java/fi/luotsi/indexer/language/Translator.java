package fi.luotsi.indexer.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says the words of a query in the other languages. Which language a short query is in is seldom certain: each word is translated from every language that
 * knows it, and counts by how much of the whole query that language knows.
 */
public final class Translator {
    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");
    private static final String BRIDGE = "en";
    private static final float OVER_THE_BRIDGE = 0.6f;
    private static final float LEAST_SHARE = Float.parseFloat(System.getProperty("leastShare", "0.5"));
    private static final int MOST_TRANSLATIONS = Integer.getInteger("most", 6);

    private final Dictionaries dictionaries;
    private final Morphology finnish;
    private final SwedishMorphology swedish;

    public Translator(Dictionaries dictionaries, Morphology finnish, SwedishMorphology swedish) {
        this.dictionaries = dictionaries;
        this.finnish = finnish;
        this.swedish = swedish;
    }

    /**
     * What is known of the words in other languages.
     *
     * @param words in lower case, in the order of the query
     */
    public List<Rendered> translate(List<String> words) {
        var shares = shares(words);
        var rendered = new ArrayList<Rendered>();
        shares.forEach((from, share) -> {
            if (share >= LEAST_SHARE) {
                for (var to : LANGUAGES) {
                    if (!to.equals(from) && shares.getOrDefault(to, 0f) < 1) {
                        addAll(words, from, to, share, rendered);
                    }
                }
            }
        });
        return rendered;
    }

    /**
     * A rendering of a query's words.
     *
     * @param first the first of them, {@code count} how many in a row
     */
    public record Rendered(int first, int count, Rendering rendering) {}

    private void addAll(List<String> words, String from, String to, float share, Collection<Rendered> rendered) {
        for (int i = 0; i < words.size(); i++) {
            int first = i;
            if (i + 1 < words.size()) {
                var phrase = dictionary(words.get(i) + " " + words.get(i + 1), from, to);
                if (!phrase.isEmpty()) {
                    rendered.add(new Rendered(first, 2, new Rendering(to, List.of(weighing(phrase, share)))));
                }
            }
            if (!isFunctionWord(words.get(i))) {
                rendering(words.get(i), from, to, share)
                        .ifPresent(found -> rendered.add(new Rendered(first, 1, found)));
            }
        }
    }

    private boolean isFunctionWord(String word) {
        return LANGUAGES.stream().anyMatch(language -> FunctionWords.contains(language, word));
    }

    /** How much of the query each language knows, beside the one that knows most: up to 1. */
    Map<String, Float> shares(List<String> words) {
        var known = new HashMap<String, Float>();
        for (var word : words) {
            var languages = LANGUAGES.stream().filter(language -> knows(language, word)).toList();
            languages.forEach(language -> known.merge(language, 1f / languages.size(), Float::sum));
        }
        float most = known.values().stream().max(Float::compare).orElse(1f);
        known.replaceAll((language, count) -> count / most);
        return known;
    }

    private boolean knows(String language, String word) {
        return FunctionWords.contains(language, word)
                || (language.equals("fi") && isFinnish(word))
                || (language.equals("sv") && (!swedish.bases(word).isEmpty() || !swedish.compound(word).isEmpty()))
                || LANGUAGES.stream()
                        .anyMatch(other -> !other.equals(language) && !dictionary(word, language, other).isEmpty());
    }

    private boolean isFinnish(String word) {
        var forms = finnish.forms(word.toCharArray(), word.length());
        return !forms.lemmas().equals(word) || !forms.parts().isEmpty();
    }

    private Optional<Rendering> rendering(String word, String from, String to, float share) {
        var whole = whole(word, from, to);
        if (!whole.isEmpty()) {
            return Optional.of(new Rendering(to, List.of(weighing(whole, share))));
        }
        var parts = new ArrayList<List<Translation>>();
        for (var part : compound(word, from)) {
            var translations = part.stream()
                    .flatMap(base -> whole(base, from, to).stream())
                    .distinct()
                    .toList();
            parts.add(weighing(
                    translations.isEmpty() ? List.of(new Translation(part.iterator().next(), 0.5f)) : translations,
                    share));
        }
        return parts.size() < 2 ? Optional.empty() : Optional.of(new Rendering(to, parts));
    }

    private List<Set<String>> compound(String word, String from) {
        if (from.equals("sv")) {
            return swedish.compound(word);
        }
        if (from.equals("fi")) {
            var parts = finnish.forms(word.toCharArray(), word.length()).parts();
            return parts.isEmpty()
                    ? List.of()
                    : List.of(parts.split(" ")).stream().map(Set::of).toList();
        }
        return List.of();
    }

    private List<Translation> whole(String word, String from, String to) {
        var direct = dictionary(word, from, to);
        if (!direct.isEmpty() || from.equals(BRIDGE) || to.equals(BRIDGE)) {
            return direct;
        }
        var over = new ArrayList<Translation>();
        var seen = new HashSet<String>();
        for (var middle : dictionary(word, from, BRIDGE)) {
            for (var end : dictionaries.between(BRIDGE, to).of(middle.text())) {
                if (seen.add(end.text())) {
                    over.add(end.weighing(middle.weight() * OVER_THE_BRIDGE));
                }
            }
        }
        return over;
    }

    private List<Translation> dictionary(String word, String from, String to) {
        var lexicon = dictionaries.between(from, to);
        var written = lexicon.of(word);
        if (!written.isEmpty()) {
            return written;
        }
        var found = new LinkedHashSet<Translation>();
        bases(word, from).forEach(base -> found.addAll(lexicon.of(base)));
        return found.isEmpty() ? lexicon.byStem(word) : List.copyOf(found);
    }

    private Collection<String> bases(String word, String from) {
        return switch (from) {
            case "sv" -> swedish.bases(word);
            case "fi" -> List.of(finnish.forms(word.toCharArray(), word.length()).lemmas().split(" "));
            default -> List.of();
        };
    }

    private static List<Translation> weighing(List<Translation> translations, float share) {
        return translations.stream()
                .sorted((one, other) -> Float.compare(other.weight(), one.weight()))
                .limit(MOST_TRANSLATIONS)
                .map(translation -> translation.weighing(share))
                .toList();
    }
}
