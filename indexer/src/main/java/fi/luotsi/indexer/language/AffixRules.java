package fi.luotsi.indexer.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The suffixes of a hunspell word list: how they are put on words that bear their flag. Prefixes and all else are passed over. */
final class AffixRules {
    /**
     * A suffix.
     *
     * @param strip what the word loses, {@code append} what it gets
     * @param condition the word's end must be so
     * @param flags those of the new word
     */
    record Suffix(char flag, String strip, String append, Pattern condition, String flags) {
        boolean fits(String word) {
            return word.endsWith(strip) && condition.matcher(word).find();
        }

        String on(String word) {
            return word.substring(0, word.length() - strip.length()) + append;
        }
    }

    private final Map<Character, List<Suffix>> byFlag = new HashMap<>();
    private final Map<String, List<Suffix>> byEnd = new HashMap<>();

    static AffixRules parse(Stream<String> lines) {
        var rules = new AffixRules();
        lines.map(line -> line.strip().split("\\s+"))
                .filter(cells -> cells.length >= 5 && cells[0].equals("SFX") && cells[1].length() == 1)
                .forEach(rules::add);
        return rules;
    }

    private void add(String[] cells) {
        var append = cells[3].split("/", 2);
        var suffix = new Suffix(
                cells[1].charAt(0),
                cells[2].equals("0") ? "" : cells[2],
                append[0].equals("0") ? "" : append[0],
                Pattern.compile("(?:" + cells[4] + ")$"),
                append.length > 1 ? append[1] : "");
        byFlag.computeIfAbsent(suffix.flag, unknown -> new ArrayList<>()).add(suffix);
        byEnd.computeIfAbsent(suffix.append, unknown -> new ArrayList<>()).add(suffix);
    }

    List<Suffix> of(char flag) {
        return byFlag.getOrDefault(flag, List.of());
    }

    /** Those that a word may end with. */
    List<Suffix> endings(String word) {
        var found = new ArrayList<Suffix>();
        for (int length = 0; length < Math.min(word.length(), 8); length++) {
            found.addAll(byEnd.getOrDefault(word.substring(word.length() - length), List.of()));
        }
        return found;
    }
}
