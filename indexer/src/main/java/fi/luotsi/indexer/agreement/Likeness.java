package fi.luotsi.indexer.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * How far two statements are on the same matter. Each part is a Dice coefficient between 0 and 1 over words weighted by rarity, in which a word may also
 * be met by a word that looks like it: an inflected form that the stemmer leaves apart, or a part of a compound.
 *
 * @param words of the statements; what one says, the other's headings may say
 * @param near of the words next to the values
 * @param above of titles and headings
 * @param contrast the share of its words with which the one that has less of its own stands alone: where both have much of their own, they are more
 *     likely two cases than one
 */
record Likeness(double words, double near, double above, double contrast) {
    private static final double USUAL_CONTRAST = 0.25;
    private static final double ROLE = 0.2;
    private static final double OF_CONTRAST = 0.4;
    private static final double OF_CONTRAST_OF_RULES = 1;
    private static final double OF_HEADINGS = 0.6;
    /** A word that stands in the headings as well is what the statement is about. */
    private static final double TOPIC = 2;

    private static final double INFLECTED = 0.85;
    private static final double PART = 0.65;
    private static final int SHORTEST_BEGINNING = 5;
    private static final int SHORTEST_STEM = 4;
    private static final int SHORTEST_PART = 7;

    /** Words and where else they may be met. */
    private record Side(Collection<String> words, Set<String> above, Rarity rarity) {
        double weight(String word) {
            return rarity.of(word) * (best(word, above) > 0 ? TOPIC : 1);
        }

        double weight() {
            return words.stream().mapToDouble(this::weight).sum();
        }

        double met(Side other) {
            return words.stream()
                    .mapToDouble(word ->
                            weight(word) * Math.max(best(word, other.words), OF_HEADINGS * best(word, other.above)))
                    .sum();
        }
    }

    static Likeness of(Statement one, Value mine, Statement other, Value yours, Rarity rarity) {
        var words = new Side(one.stems(), one.above(), rarity);
        var others = new Side(other.stems(), other.above(), rarity);
        return new Likeness(
                dice(words, others),
                dice(new Side(one.near(mine), one.above(), rarity), new Side(other.near(yours), other.above(), rarity)),
                dice(new Side(one.above(), Set.of(), rarity), new Side(other.above(), Set.of(), rarity)),
                Math.min(1 - words.met(others) / words.weight(), 1 - others.met(words) / others.weight()));
    }

    /** A verb says how long something is kept and what is allowed, wherever the value stands. */
    double score(Kind kind) {
        double tooMuch = Math.max(0, contrast - USUAL_CONTRAST);
        return switch (kind) {
            case RULE -> 0.95 * words + 0.05 * above - OF_CONTRAST_OF_RULES * tooMuch;
            case RETENTION -> 0.8 * words + 0.2 * above - OF_CONTRAST * tooMuch;
            default -> 0.5 * words + 0.3 * near + 0.2 * above - OF_CONTRAST * tooMuch;
        };
    }

    double scoreOfSameRole() {
        return ROLE + 0.5 * words + 0.3 * near + 0.2 * above;
    }

    private static double dice(Side one, Side other) {
        double weight = one.weight() + other.weight();
        return weight == 0 ? 0 : (one.met(other) + other.met(one)) / weight;
    }

    private static double best(String word, Collection<String> others) {
        double best = 0;
        for (var other : others) {
            best = Math.max(best, likeness(word, other));
        }
        return best;
    }

    static double likeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        int shorter = Math.min(one.length(), other.length());
        int beginning = beginning(one, other);
        if (beginning >= SHORTEST_BEGINNING && beginning >= shorter - 2) {
            return INFLECTED;
        }
        if (beginning == shorter && shorter >= SHORTEST_STEM && Math.max(one.length(), other.length()) <= shorter + 2) {
            return INFLECTED;
        }
        return shorter >= SHORTEST_PART && (isPart(one, other) || isPart(other, one)) ? PART : 0;
    }

    private static int beginning(String one, String other) {
        int length = 0;
        while (length < one.length() && length < other.length() && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    /** Whether a word begins with what stands later in the other: <i>päivystysnumero</i> and <i>tietoturvapäivystys</i>. */
    private static boolean isPart(String beginning, String other) {
        return other.indexOf(beginning.substring(0, SHORTEST_PART)) > 0;
    }

    /** The words that both have. */
    static List<String> shared(Statement one, Statement other) {
        return one.stems().stream()
                .filter(stem -> best(stem, other.stems()) > 0)
                .toList();
    }

    /** Whether a word that both have stands in the headings of one of them. */
    static boolean isTopicShared(Statement one, Statement other) {
        return shared(one, other).stream()
                .anyMatch(word -> best(word, one.above()) > 0 || best(word, other.above()) > 0);
    }
}
