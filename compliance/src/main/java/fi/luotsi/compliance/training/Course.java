package fi.luotsi.compliance.training;

import fi.luotsi.compliance.policy.Audience;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A training or an info flash.
 *
 * @param code its short name, for ever
 * @param minutes how long it takes
 * @param graceDays so long has somebody from the day on which they began to be obliged
 * @param obligesFrom nobody has to take part before; without it nobody has to at all
 * @param audience who has to
 * @param document the material in the library
 * @param ended whether it is not given any more
 * @param texts Finnish first
 */
public record Course(
        UUID id,
        String code,
        Kind kind,
        int minutes,
        Rhythm rhythm,
        int graceDays,
        Optional<LocalDate> obligesFrom,
        Audience audience,
        Optional<UUID> document,
        boolean ended,
        List<CourseText> texts) {
    public static final List<String> LANGUAGES = List.of("fi", "sv", "en");
    public static final int LONGEST_MINUTES = 10_000;
    public static final int LONGEST_GRACE = 366;
    public static final int MOST_MONTHS = 120;

    public Course {
        texts = List.copyOf(texts);
    }

    /** What it is. */
    public enum Kind {
        COURSE,
        /** Some minutes in a meeting of the unit, <i>tietoisku</i>. */
        FLASH,
        /** A public page for the pupils of forms 1 to 6. */
        YOUNGER,
        /** A public page for the pupils of forms 7 to 9 and students. */
        OLDER;

        public boolean isForPupils() {
            return this == YOUNGER || this == OLDER;
        }
    }

    public Optional<CourseText> in(String language) {
        return texts.stream().filter(text -> text.language().equals(language)).findFirst();
    }

    /** In that language, or the nearest there is. */
    public CourseText nearest(String language) {
        return in(language)
                .filter(text -> !text.title().isEmpty())
                .or(() -> texts.stream().filter(text -> !text.title().isEmpty()).findFirst())
                .orElseGet(() -> new CourseText(language, code, "", ""));
    }

    /** Whether it can be taken alone, by reading. */
    public boolean isSelfStudy() {
        return texts.stream().anyMatch(text -> !text.body().isEmpty());
    }

    public boolean isMandatory() {
        return obligesFrom.isPresent() && !ended && !kind.isForPupils();
    }
}
