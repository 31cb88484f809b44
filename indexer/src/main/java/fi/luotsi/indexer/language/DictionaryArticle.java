package fi.luotsi.indexer.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An article of a freedict dictionary: "knäck /knˈɛk/ &lt;n&gt;", below it the translations, below these what it means. Several senses are numbered, in a few
 * ways. What is no translation is left out: pronunciation, grammar, explanations, brackets.
 *
 * @param headword in lower case
 * @param translations in lower case, the usual ones first
 */
record DictionaryArticle(String headword, Set<String> translations) {
    private static final Pattern BEHIND_HEADWORD = Pattern.compile("\\s+[/<\\[(].*");
    private static final Pattern SENSE = Pattern.compile("\\s*([1-9][0-9]?)\\.\\s+(\\S.*)");
    private static final Pattern NEXT_SENSE = Pattern.compile("\\s+[1-9][0-9]?\\.$");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|<[^>]*>|\\{[^}]*}");
    private static final Pattern BETWEEN = Pattern.compile("[,;]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int MOST_WORDS = 4;

    /** Empty for what is not about a word. */
    static Optional<DictionaryArticle> parse(String article) {
        var lines = article.lines().toList();
        if (lines.size() < 2) {
            return Optional.empty();
        }
        var headword = word(BEHIND_HEADWORD.matcher(lines.getFirst()).replaceFirst(""));
        var translations = new LinkedHashSet<String>();
        translationLines(lines.subList(1, lines.size())).forEach(line -> addWords(line, translations));
        return headword.isEmpty() || translations.isEmpty()
                ? Optional.empty()
                : Optional.of(new DictionaryArticle(headword, translations));
    }

    /** The first line, or those that are numbered one after another. */
    private static List<String> translationLines(List<String> lines) {
        var found = new ArrayList<String>();
        for (var line : lines) {
            var sense = SENSE.matcher(line);
            if (sense.matches() && Integer.parseInt(sense.group(1)) == found.size() + 1) {
                found.add(sense.group(2));
            }
        }
        return found.isEmpty() || !SENSE.matcher(lines.getFirst()).matches() ? List.of(lines.getFirst()) : found;
    }

    private static void addWords(String line, Set<String> words) {
        var plain = BRACKETS.matcher(NEXT_SENSE.matcher(line).replaceFirst("")).replaceAll(" ");
        for (var piece : BETWEEN.split(plain, -1)) {
            var word = word(piece);
            if (isWhole(word) && word.chars().filter(c -> c == ' ').count() < MOST_WORDS) {
                words.add(word);
            }
        }
    }

    /** Not an ending such as "-lta", and not "ottaa ... vastaan". */
    private static boolean isWhole(String word) {
        return !word.isEmpty() && !word.startsWith("-") && !word.contains("...") && !word.contains("…");
    }

    private static String word(String text) {
        return SPACES.matcher(text.replace("‐", "-").replace("‑", "-"))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
