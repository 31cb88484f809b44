package fi.luotsi.indexer.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed, understood: words, "words in a row", and -words to exclude. Every text has a meaning; none is an error.
 *
 * @param clauses no more than {@link #MOST_WORDS} words in all
 */
record Words(List<Clause> clauses) {
    static final int MOST_WORDS = 32;

    private static final Pattern PIECE = Pattern.compile(
            "(?<minus>(?<!\\S)-)?(?:[\"”“„»«](?<phrase>[^\"”“„»«]*)[\"”“„»«]?|(?<word>[^\\s\"”“„»«]+))");

    Words {
        clauses = List.copyOf(clauses);
    }

    /** @param split the way in which the index tells words */
    static Words parse(String typed, Function<String, List<String>> split) {
        var clauses = new ArrayList<Clause>();
        int left = MOST_WORDS;
        var pieces = PIECE.matcher(typed);
        var before = "";
        while (left > 0 && pieces.find()) {
            var found = clauses(pieces, !isName(before), split);
            before = pieces.group("word") == null ? "" : pieces.group("word");
            for (var clause : found) {
                int kept = Math.min(left, clause.words().size());
                if (kept > 0) {
                    clauses.add(new Clause(clause.words().subList(0, kept), clause.excluded()));
                    left -= kept;
                }
            }
        }
        return new Words(clauses);
    }

    private static Collection<Clause> clauses(Matcher piece, boolean mayExclude, Function<String, List<String>> split) {
        var phrase = piece.group("phrase");
        boolean excluded = piece.group("minus") != null && (mayExclude || phrase != null);
        var words = split.apply(phrase == null ? piece.group("word") : phrase);
        if (words.isEmpty()) {
            return List.of();
        }
        if (excluded || phrase != null) {
            return List.of(new Clause(words, excluded));
        }
        return words.stream().map(word -> new Clause(List.of(word), false)).toList();
    }

    /**
     * Finnish writes a compound with a name of several words or a figure as "Office 365 -ryhmä": behind a name, -word is its second half. To exclude
     * it there, it is quoted: -"ryhmä".
     */
    private static boolean isName(String word) {
        return word.chars().anyMatch(letter -> Character.isUpperCase(letter) || Character.isDigit(letter));
    }

    List<Clause> sought() {
        return clauses.stream().filter(clause -> !clause.excluded()).toList();
    }

    List<Clause> excluded() {
        return clauses.stream().filter(Clause::excluded).toList();
    }

    boolean isEmpty() {
        return sought().isEmpty();
    }
}
