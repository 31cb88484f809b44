package fi.luotsi.web.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of a letter whose words a city may write anew. */
public enum LetterPart {
    OWN_SUBJECT,
    OWN_LEAD,
    OWN_CLOSE,
    UNITS_SUBJECT,
    UNITS_LEAD,
    UNITS_CLOSE,
    CITY_SUBJECT,
    CITY_LEAD,
    CITY_CLOSE,
    RECEIPT_SUBJECT,
    RECEIPT_LEAD,
    RECEIPT_CLOSE,
    ASKED_SUBJECT,
    ASKED_LEAD,
    ASKED_CLOSE,
    ANSWERED_SUBJECT,
    ANSWERED_LEAD,
    ANSWERED_CLOSE,
    FIGURES_SUBJECT,
    FIGURES_LEAD,
    FIGURES_CLOSE;

    private static final int LONGEST_SUBJECT = 120;

    /** For example {@code letter.own.subject}: the key of the words that come with the portal, and of the city's own. */
    public String key() {
        return "letter." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Of its field on the page. */
    public String id() {
        return key().replace('.', '-');
    }

    public boolean isSubject() {
        return name().endsWith("_SUBJECT");
    }

    /** Whether the words can stand there: a subject is one short line. */
    boolean takes(String words) {
        return !isSubject()
                || (words.length() <= LONGEST_SUBJECT && words.chars().noneMatch(Character::isISOControl));
    }

    static Optional<LetterPart> of(String key) {
        return Arrays.stream(values()).filter(part -> part.key().equals(key)).findFirst();
    }

    static List<LetterPart> all() {
        return List.of(values());
    }
}
