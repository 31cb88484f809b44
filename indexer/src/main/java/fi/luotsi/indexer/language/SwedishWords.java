package fi.luotsi.indexer.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Swedish words by hunspell's list: the base of an inflected form (<i>uppdateringarna</i>: uppdatering) and the parts of a compound
 * (<i>säkerhetsuppdateringar</i>: säkerhet, uppdatering), with the joints that the list allows.
 */
final class SwedishWords {
    private static final char COMPOUND_BEGIN = 'X';
    private static final char COMPOUND_MIDDLE = 'U';
    private static final char COMPOUND_END = 'Y';
    private static final char ONLY_IN_COMPOUND = 'Z';
    private static final char FORBIDDEN = '%';
    private static final int SHORTEST_BEGIN = 3;
    private static final int SHORTEST_END = 3;
    private static final int LONGEST = 40;
    private static final int MOST_PARTS = 4;

    static final SwedishWords NONE =
            new SwedishWords(WordTable.EMPTY, WordTable.EMPTY, AffixRules.parse(Stream.empty()));

    /** The flags of each word. */
    private final WordTable words;
    /** What begins a compound, and the word it is made of. */
    private final WordTable begins;

    private final AffixRules suffixes;

    private SwedishWords(WordTable words, WordTable begins, AffixRules suffixes) {
        this.words = words;
        this.begins = begins;
        this.suffixes = suffixes;
    }

    /** @param list such as {@code sv_SE.dic}, beside which stands {@code sv_SE.aff} */
    static SwedishWords read(Path list) throws IOException {
        var affixes = list.resolveSibling(list.getFileName().toString().replace(".dic", ".aff"));
        try (var rules = Files.lines(affixes);
                var entries = Files.lines(list)) {
            return of(AffixRules.parse(rules), entries);
        }
    }

    static SwedishWords of(AffixRules suffixes, Stream<String> entries) {
        var flagsOf = new HashMap<String, String>(400_000);
        entries.skip(1).map(line -> line.strip().split("[/\\s]", 3)).forEach(cells -> {
            if (isWord(cells[0])) {
                flagsOf.merge(cells[0], cells.length > 1 ? cells[1] : "", String::concat);
            }
        });
        var begins = new HashMap<String, String>(200_000);
        flagsOf.forEach((word, flags) -> addBegins(word, flags, suffixes, begins));
        begins.replaceAll((begin, word) ->
                flagsOf.getOrDefault(word, "").indexOf(ONLY_IN_COMPOUND) < 0 ? word : base(word, flagsOf));
        return new SwedishWords(WordTable.of(flagsOf), WordTable.of(begins), suffixes);
    }

    private static boolean isWord(String word) {
        return word.length() >= SHORTEST_BEGIN
                && word.length() <= LONGEST
                && word.chars().allMatch(Character::isLowerCase);
    }

    private static void addBegins(String word, String flags, AffixRules suffixes, Map<String, String> begins) {
        if (isBegin(flags)) {
            begins.putIfAbsent(word, word);
        }
        for (int i = 0; i < flags.length(); i++) {
            for (var suffix : suffixes.of(flags.charAt(i))) {
                if (isBegin(suffix.flags()) && suffix.fits(word)) {
                    begins.merge(suffix.on(word), word, (one, other) -> one.length() <= other.length() ? one : other);
                }
            }
        }
    }

    private static boolean isBegin(String flags) {
        return flags.indexOf(COMPOUND_BEGIN) >= 0 || flags.indexOf(COMPOUND_MIDDLE) >= 0;
    }

    /** The word that "arbets" or "skol" is made of, where the list does not say so. */
    private static String base(String begin, Map<String, String> words) {
        var shorter = begin.endsWith("s") ? begin.substring(0, begin.length() - 1) : begin;
        for (var candidate : List.of(shorter, shorter + "e", shorter + "a", begin + "a", begin + "e")) {
            var flags = words.get(candidate);
            if (flags != null && flags.indexOf(ONLY_IN_COMPOUND) < 0) {
                return candidate;
            }
        }
        return begin;
    }

    /** The dictionary forms of a written form in lower case, itself among them if it is one; empty for an unknown word. */
    Set<String> bases(String form) {
        return bases(form, false);
    }

    private Set<String> bases(String form, boolean compoundEnd) {
        var bases = new LinkedHashSet<String>();
        if (isStanding(form, compoundEnd)) {
            bases.add(form);
        }
        for (var suffix : suffixes.endings(form)) {
            var base = form.substring(0, form.length() - suffix.append().length()) + suffix.strip();
            if (suffix.flags().isEmpty()
                    && hasFlag(base, suffix.flag())
                    && isStanding(base, compoundEnd)
                    && suffix.fits(base)) {
                bases.add(base);
            }
        }
        return bases;
    }

    private boolean isStanding(String word, boolean compoundEnd) {
        return words.of(word)
                .filter(flags -> compoundEnd
                        ? flags.indexOf(COMPOUND_END) >= 0
                        : flags.indexOf(ONLY_IN_COMPOUND) < 0 && flags.indexOf(FORBIDDEN) < 0)
                .isPresent();
    }

    private boolean hasFlag(String word, char flag) {
        return words.of(word).filter(flags -> flags.indexOf(flag) >= 0).isPresent();
    }

    /** The dictionary forms of a compound's parts, each with its readings; empty for a word that is none. The fewest parts win, then the longest last one. */
    List<Set<String>> parts(String form) {
        if (form.length() < SHORTEST_BEGIN + SHORTEST_END || !isWord(form)) {
            return List.of();
        }
        for (int count = 2; count <= MOST_PARTS; count++) {
            var parts = parts(form, 0, count);
            if (!parts.isEmpty()) {
                return parts;
            }
        }
        return List.of();
    }

    private List<Set<String>> parts(String form, int from, int count) {
        if (count == 1) {
            var end = form.length() - from < SHORTEST_END ? Set.<String>of() : bases(form.substring(from), true);
            return end.isEmpty() ? List.of() : List.of(end);
        }
        for (int to = from + SHORTEST_BEGIN; to <= form.length() - SHORTEST_END; to++) {
            var begin = begins.of(form.substring(from, to));
            if (begin.isPresent()) {
                var rest = parts(form, to, count - 1);
                if (!rest.isEmpty()) {
                    var all = new ArrayList<Set<String>>();
                    all.add(Set.of(begin.get()));
                    all.addAll(rest);
                    return all;
                }
            }
        }
        return List.of();
    }

    long sizeBytes() {
        return words.sizeBytes() + begins.sizeBytes();
    }
}
