package fi.luotsi.content.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A vote of the commonest words of Finnish, Swedish and English on a text's language.
 *
 * @param words all words of the text
 */
record CommonWords(int finnish, int swedish, int english, int words) {
    static final CommonWords NONE = new CommonWords(0, 0, 0, 0);

    private static final int FEWEST_VOTES = 3;
    private static final int CLEAR_VOTES = 5;
    /** At least one word of so many must be a common one; Finnish has the fewest, one of ten in law text. */
    private static final int ONE_OF = 30;

    private static final Set<String> FINNISH = set(
            "ja on ei että se tai ovat myös sekä joka jos kun voi ole mukaan sen tämä kuin mutta niin tämän jotka oli voidaan voit siitä mikä kaikki"
                    + " vain hän sitä tässä ennen kanssa jonka sille niiden joita siihen pitää tulee olla osa ohjeet koskee annetun lain momentissa"
                    + " asetus valitse käyttää");
    private static final Set<String> SWEDISH = set(
            "och att det som en på är av för med till den inte om ett har de kan eller från ska vid också skall enligt så du din när men detta"
                    + " denna dessa samt finns blir under efter hur vad sig lagen paragrafen momentet använda");
    private static final Set<String> ENGLISH = set(
            "the and of to is that it you for with are this as be have or not from by can will your at an which if we they their when has been"
                    + " use but should");

    static CommonWords in(String text) {
        int finnish = 0;
        int swedish = 0;
        int english = 0;
        int words = 0;
        for (int from = 0, to; from < text.length(); from = to + 1) {
            to = from;
            while (to < text.length() && Character.isLetter(text.charAt(to))) {
                to++;
            }
            if (to == from) {
                continue;
            }
            words++;
            var word = text.substring(from, to).toLowerCase(Locale.ROOT);
            finnish += FINNISH.contains(word) ? 1 : 0;
            swedish += SWEDISH.contains(word) ? 1 : 0;
            english += ENGLISH.contains(word) ? 1 : 0;
        }
        return new CommonWords(finnish, swedish, english, words);
    }

    CommonWords plus(CommonWords other) {
        return new CommonWords(
                finnish + other.finnish, swedish + other.swedish, english + other.english, words + other.words);
    }

    /** The language with at least twice as many votes as each of the others. */
    Optional<String> winner() {
        if (wins(finnish, swedish, english)) {
            return Optional.of("fi");
        }
        if (wins(swedish, finnish, english)) {
            return Optional.of("sv");
        }
        return wins(english, finnish, swedish) ? Optional.of("en") : Optional.empty();
    }

    /** As {@link #winner()}, for a section that speaks another language than its document. */
    Optional<String> clearWinner() {
        return Math.max(finnish, Math.max(swedish, english)) < CLEAR_VOTES ? Optional.empty() : winner();
    }

    private boolean wins(int votes, int other, int third) {
        return votes >= FEWEST_VOTES && votes * ONE_OF >= words && votes >= 2 * other && votes >= 2 * third;
    }

    private static Set<String> set(String words) {
        return Set.copyOf(List.of(words.split(" ", -1)));
    }
}
