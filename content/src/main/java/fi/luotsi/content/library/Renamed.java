package fi.luotsi.content.library;

import fi.luotsi.content.Section;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds sections again that stand under another heading now, by the words that they share. */
final class Renamed {
    /** Of all words of the two, so many are shared. */
    private static final double ALIKE = 0.5;

    private static final int MOST_PAIRS = 40_000;

    private Renamed() {}

    /** By the anchor of each later section the earlier one that it was; new ones are left out. */
    static Map<String, Section> pairs(Map<String, Section> before, Map<String, Section> after) {
        var pairs = new HashMap<>(before);
        pairs.keySet().retainAll(after.keySet());
        var gone = words(before, after.keySet());
        var come = words(after, before.keySet());
        if ((long) gone.size() * come.size() <= MOST_PAIRS) {
            come.forEach((section, words) -> most(words, gone).ifPresent(old -> {
                pairs.put(section.anchor(), old);
                gone.remove(old);
            }));
        }
        return pairs;
    }

    private static Optional<Section> most(Set<String> words, Map<Section, Set<String>> gone) {
        return gone.entrySet().stream()
                .filter(old -> alike(words, old.getValue()) >= ALIKE)
                .max((one, other) -> Double.compare(alike(words, one.getValue()), alike(words, other.getValue())))
                .map(Map.Entry::getKey);
    }

    private static double alike(Set<String> one, Set<String> other) {
        var shared = one.stream().filter(other::contains).count();
        return shared == 0 ? 0 : (double) shared / (one.size() + other.size() - shared);
    }

    private static Map<Section, Set<String>> words(Map<String, Section> sections, Set<String> without) {
        return sections.values().stream()
                .filter(section -> !without.contains(section.anchor()))
                .collect(Collectors.toMap(
                        Function.identity(),
                        section -> new HashSet<>(Arrays.asList(section.text().split("\\s+"))),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }
}
