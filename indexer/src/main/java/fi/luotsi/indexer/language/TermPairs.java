package fi.luotsi.indexer.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Learns which words of two languages say the same, from short texts that say the same: words that stand in the same pairs of texts more often than
 * elsewhere (Dice's coefficient). For one thread.
 */
final class TermPairs {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}]+");
    private static final int MOST_WORDS = 12;
    private static final int FEWEST_TIMES = 3;
    private static final float LEAST = 0.2f;
    private static final int MOST_OF_A_WORD = 3;

    private final String from;
    private final String to;
    private final Side sources = new Side();
    private final Side targets = new Side();
    private final Map<Long, Integer> together = new HashMap<>();

    /** A pair that was learned. */
    record Learned(String word, String translation, float strength) {}

    /** The words of one language, by their stems. */
    private static final class Side {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> forms = new ArrayList<>();
        private final List<Integer> times = new ArrayList<>();

        int[] add(String text, String language) {
            var stem = StemmedLanguage.of(language);
            return WORD.matcher(text.toLowerCase(Locale.ROOT))
                    .results()
                    .map(match -> match.group())
                    .filter(word -> word.length() > 2 && !FunctionWords.contains(language, word))
                    .mapToInt(word -> number(word, stem.stem(word)))
                    .distinct()
                    .toArray();
        }

        private int number(String word, String stem) {
            int number = numbers.computeIfAbsent(stem, unknown -> {
                forms.add(word);
                times.add(0);
                return forms.size() - 1;
            });
            if (word.length() < forms.get(number).length()) {
                forms.set(number, word);
            }
            return number;
        }

        void count(int[] met) {
            for (int number : met) {
                times.set(number, times.get(number) + 1);
            }
        }
    }

    TermPairs(String from, String to) {
        this.from = from;
        this.to = to;
    }

    void add(String text, String translated) {
        var ours = sources.add(text, from);
        var theirs = targets.add(translated, to);
        if (ours.length == 0 || theirs.length == 0 || ours.length > MOST_WORDS || theirs.length > MOST_WORDS) {
            return;
        }
        sources.count(ours);
        targets.count(theirs);
        for (int one : ours) {
            for (int other : theirs) {
                together.merge(((long) one << Integer.SIZE) | other, 1, Integer::sum);
            }
        }
    }

    List<Learned> learned() {
        var best = new HashMap<Integer, List<Learned>>();
        together.forEach((pair, times) -> {
            if (times >= FEWEST_TIMES) {
                int one = (int) (pair >> Integer.SIZE);
                int other = pair.intValue();
                float dice = 2f * times / (sources.times.get(one) + targets.times.get(other));
                if (dice >= LEAST) {
                    best.computeIfAbsent(one, unknown -> new ArrayList<>())
                            .add(new Learned(sources.forms.get(one), targets.forms.get(other), dice));
                }
            }
        });
        return best.values().stream()
                .flatMap(pairs -> pairs.stream()
                        .sorted(Comparator.comparingDouble(Learned::strength).reversed())
                        .limit(MOST_OF_A_WORD))
                .toList();
    }
}
