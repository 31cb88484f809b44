package fi.luotsi.compliance.feedback;

/**
 * What somebody thinks of a training.
 *
 * @param useful from 1, not at all, to 5, very much; as {@code clear} and {@code applicable}
 * @param words in their own words, may be empty
 */
public record Answer(int useful, int clear, int applicable, Pace pace, String words) {
    public static final int LEAST = 1;
    public static final int MOST = 5;
    public static final int LONGEST_WORDS = 2_000;

    /** How fast it went. */
    public enum Pace {
        TOO_SLOW,
        RIGHT,
        TOO_FAST
    }

    public Answer {
        words = words.strip();
    }

    public boolean isPossible() {
        return isScale(useful) && isScale(clear) && isScale(applicable) && words.length() <= LONGEST_WORDS;
    }

    private static boolean isScale(int mark) {
        return mark >= LEAST && mark <= MOST;
    }
}
