package fi.luotsi.indexer.tuning;

import fi.luotsi.indexer.search.Definition;
import fi.luotsi.indexer.search.Pin;
import fi.luotsi.indexer.search.Synonym;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Why the search cannot be taught something. */
public enum LessonProblem {
    WORD_MISSING,
    WORD_NOT_SINGLE,
    OTHER_MISSING,
    OTHER_TOO_MANY,
    SAME_WORD,
    MEANING_MISSING,
    ENDS_TOO_EARLY,
    TOO_LONG,
    KNOWN_ALREADY;

    private static final int LONGEST = 300;
    private static final int LONGEST_EXPLANATION = 500;
    private static final int MOST_WORDS = 3;

    /** What is wrong with a lesson beside those that are taught already. */
    static Optional<LessonProblem> of(Lesson lesson, Collection<Lesson> taught) {
        var own = switch (lesson) {
            case Lesson.OfSynonym(var synonym) -> of(synonym);
            case Lesson.OfDefinition(var definition) -> of(definition);
            case Lesson.OfPin(var pin) -> of(pin);
        };
        var known = taught.stream().anyMatch(other -> says(other).equals(says(lesson)));
        return own.or(() -> known ? Optional.of(KNOWN_ALREADY) : Optional.empty());
    }

    private static Optional<LessonProblem> of(Synonym synonym) {
        if (synonym.word().isBlank()) {
            return Optional.of(WORD_MISSING);
        }
        if (synonym.other().isBlank()) {
            return Optional.of(OTHER_MISSING);
        }
        if (words(synonym.word()) > 1) {
            return Optional.of(WORD_NOT_SINGLE);
        }
        if (words(synonym.other()) > MOST_WORDS) {
            return Optional.of(OTHER_TOO_MANY);
        }
        if (plain(synonym.word()).equals(plain(synonym.other()))) {
            return Optional.of(SAME_WORD);
        }
        return tooLong(LONGEST, synonym.word(), synonym.other());
    }

    private static Optional<LessonProblem> of(Definition definition) {
        if (definition.term().isBlank()) {
            return Optional.of(WORD_MISSING);
        }
        if (definition.meaning().isBlank()) {
            return Optional.of(MEANING_MISSING);
        }
        return tooLong(LONGEST, definition.term(), definition.meaning())
                .or(() -> tooLong(LONGEST_EXPLANATION, definition.explanation()));
    }

    private static Optional<LessonProblem> of(Pin pin) {
        if (pin.words().isBlank()) {
            return Optional.of(WORD_MISSING);
        }
        var endsBefore = pin.from()
                .flatMap(first -> pin.until().filter(last -> last.isBefore(first)))
                .isPresent();
        return endsBefore ? Optional.of(ENDS_TOO_EARLY) : tooLong(LONGEST, pin.words());
    }

    private static Optional<LessonProblem> tooLong(int longest, String... texts) {
        for (var text : texts) {
            if (text.length() > longest) {
                return Optional.of(TOO_LONG);
            }
        }
        return Optional.empty();
    }

    /** What two lessons must not share. */
    private static String says(Lesson lesson) {
        return switch (lesson) {
            case Lesson.OfSynonym(var synonym) -> "synonym " + plain(synonym.word()) + " = " + plain(synonym.other());
            case Lesson.OfDefinition(var definition) -> "definition " + plain(definition.term());
            case Lesson.OfPin(var pin) -> "pin " + plain(pin.words()) + " -> " + pin.document();
        };
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
