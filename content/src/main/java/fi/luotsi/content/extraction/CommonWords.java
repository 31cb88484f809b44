package fi.luotsi.content.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A vote of the words of a text on its language: Finnish, Swedish, English or none of them. */
final class CommonWords {
    private static final int FEWEST_VOTES = 3;
    private static final int CLEAR_VOTES = 5;
    /** At least one word of so many must be a common one; Finnish has the fewest, one of ten in law text. */
    private static final int ONE_OF = 30;

    private static final List<Language> LANGUAGES = List.of(
            new Language(
                    "fi",
                    "ja on ei että se tai ovat myös sekä joka jos kun voi ole mukaan sen tämä kuin mutta niin tämän jotka oli voidaan voit siitä"
                            + " mikä kaikki vain hän sitä tässä ennen kanssa jonka sille niiden joita siihen pitää tulee olla osa ohjeet"
                            + " koskee annetun lain momentissa asetus valitse käyttää",
                    "nen|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|jen|iden|uus|yys|minen|misen|taan|tään|sti|mme"),
            new Language(
                    "sv",
                    "och att det som en på är av för med till den inte om ett har de kan eller från ska vid också skall enligt så du din när men"
                            + " detta denna dessa samt finns blir under efter hur vad sig lagen paragrafen momentet använda",
                    "ning|ningen|ningar|het|heten|else|arna|erna|orna|ande|skap|ligt|isk|iska|ades|erar"),
            new Language(
                    "en",
                    "the and of to is that it you for with are this as be have or not from by can will your at an which if we they their when has"
                            + " been use but should",
                    "tion|tions|ing|ment|ness|ity|able|ful|ous|ies|ally|ated"));

    private final int[] common = new int[LANGUAGES.size()];
    private int words;

    /** @param endings by which the longer words of the language are known */
    private record Language(String code, Set<String> common, Pattern endings) {
        Language(String code, String common, String endings) {
            this(
                    code,
                    Set.copyOf(List.of(common.split(" ", -1))),
                    Pattern.compile("\\p{L}{2}(?:" + endings + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE));
        }
    }

    static CommonWords in(String text) {
        var vote = new CommonWords();
        for (int from = 0, to; from < text.length(); from = to + 1) {
            to = from;
            while (to < text.length() && Character.isLetter(text.charAt(to))) {
                to++;
            }
            if (to > from) {
                vote.hear(text.substring(from, to).toLowerCase(Locale.ROOT));
            }
        }
        return vote;
    }

    void add(CommonWords other) {
        words += other.words;
        for (var i = 0; i < common.length; i++) {
            common[i] += other.common[i];
        }
    }

    /** The language with at least twice as many common words as each of the others. */
    Optional<String> winner() {
        return winner(common, FEWEST_VOTES);
    }

    /** For lists and tables, which have few common words: the language with twice as many words of its typical endings. */
    static Optional<String> byEndings(String text) {
        var vote = new CommonWords();
        for (var i = 0; i < vote.common.length; i++) {
            vote.common[i] =
                    (int) LANGUAGES.get(i).endings().matcher(text).results().count();
        }
        return vote.winner(vote.common, CLEAR_VOTES);
    }

    /** For a section that speaks another language than its document. */
    Optional<String> clearWinner() {
        return winner(common, CLEAR_VOTES);
    }

    private void hear(String word) {
        words++;
        for (var i = 0; i < common.length; i++) {
            var language = LANGUAGES.get(i);
            if (language.common().contains(word)) {
                common[i]++;
            }
        }
    }

    private Optional<String> winner(int[] votes, int fewest) {
        for (var i = 0; i < votes.length; i++) {
            if (votes[i] >= fewest && votes[i] * ONE_OF >= words && isTwiceTheOthers(votes, i)) {
                return Optional.of(LANGUAGES.get(i).code());
            }
        }
        return Optional.empty();
    }

    private static boolean isTwiceTheOthers(int[] votes, int first) {
        for (var i = 0; i < votes.length; i++) {
            if (i != first && votes[first] < 2 * votes[i]) {
                return false;
            }
        }
        return true;
    }
}
