package fi.luotsi.indexer.insight;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The form in which a query is remembered, if it is. */
final class KeptWords {
    static final int LONGEST = 200;

    private KeptWords() {}

    /** In small letters with single spaces; none for what is empty, as long as a pasted text, or looks like personal data. */
    static Optional<String> of(String typed) {
        var words = plain(typed).toLowerCase(Locale.ROOT);
        return words.isEmpty() || words.length() > LONGEST || PersonalData.isIn(words)
                ? Optional.empty()
                : Optional.of(words);
    }

    /** A message to the editors: what looks like personal data is cut out of it. */
    static String message(String written, int longest) {
        var kept = PersonalData.cut(plain(written));
        return kept.length() > longest ? kept.substring(0, longest) : kept;
    }

    /** Full-width digits are digits, too, and what cannot be seen is nothing. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cc}\\p{Zs}]+", " ")
                .replaceAll("\\p{C}", "")
                .replaceAll(" +", " ")
                .strip();
    }
}
