package fi.luotsi.indexer.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.DocumentId;
import fi.luotsi.indexer.search.Definition;
import fi.luotsi.indexer.search.Pin;
import fi.luotsi.indexer.search.Synonym;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessonProblemTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    void a_synonym_joins_one_word_with_up_to_three() {
        assertThat(problem(synonym("läppäri", "kannettava tietokone"))).isEmpty();
        assertThat(problem(synonym(" ", "kannettava"))).contains(LessonProblem.WORD_MISSING);
        assertThat(problem(synonym("läppäri", ""))).contains(LessonProblem.OTHER_MISSING);
        assertThat(problem(synonym("iso läppäri", "kannettava"))).contains(LessonProblem.WORD_NOT_SINGLE);
        assertThat(problem(synonym("läppäri", "a b c d"))).contains(LessonProblem.OTHER_TOO_MANY);
        assertThat(problem(synonym("Läppäri", "läppäri "))).contains(LessonProblem.SAME_WORD);
        assertThat(problem(synonym("a".repeat(301), "b"))).contains(LessonProblem.TOO_LONG);
    }

    @Test
    void a_definition_needs_a_term_and_a_meaning() {
        assertThat(problem(new Lesson.OfDefinition(new Definition("DPIA", "vaikutustenarviointi", ""))))
                .isEmpty();
        assertThat(problem(new Lesson.OfDefinition(new Definition("DPIA", " ", ""))))
                .contains(LessonProblem.MEANING_MISSING);
    }

    @Test
    void a_pin_ends_no_earlier_than_it_begins() {
        assertThat(problem(pin(DAY, DAY))).isEmpty();
        assertThat(problem(pin(DAY, DAY.minusDays(1)))).contains(LessonProblem.ENDS_TOO_EARLY);
    }

    @Test
    void nothing_is_taught_twice_whatever_its_letters() {
        var taught = synonym("läppäri", "kannettava tietokone");
        assertThat(LessonProblem.of(synonym("LÄPPÄRI", "Kannettava  tietokone"), List.of(taught)))
                .contains(LessonProblem.KNOWN_ALREADY);
        assertThat(LessonProblem.of(synonym("läppäri", "tietokone"), List.of(taught)))
                .isEmpty();
    }

    private static Optional<LessonProblem> problem(Lesson lesson) {
        return LessonProblem.of(lesson, List.of());
    }

    private static Lesson synonym(String word, String other) {
        return new Lesson.OfSynonym(new Synonym(word, other, true));
    }

    private static Lesson pin(LocalDate from, LocalDate until) {
        return new Lesson.OfPin(new Pin("loma", DocumentId.next(), Optional.of(from), Optional.of(until)));
    }
}
