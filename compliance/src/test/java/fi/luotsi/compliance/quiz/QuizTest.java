package fi.luotsi.compliance.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuizTest {
    private static final String TWO = """
            Kenelle saat kertoa salasanasi?
            - esihenkilölle
            + en kenellekään
            > 3 § Tunnukset\r
            \r
              Mitä teet, kun lähdet koneelta?
            +lukitsen sen
            -en mitään
            """;

    @Test
    void questions_are_read_as_they_are_written() {
        assertThat(Quiz.read(TWO).questions())
                .containsExactly(
                        new Question(
                                "Kenelle saat kertoa salasanasi?",
                                List.of("esihenkilölle", "en kenellekään"),
                                1,
                                "3 § Tunnukset"),
                        new Question("Mitä teet, kun lähdet koneelta?", List.of("lukitsen sen", "en mitään"), 0, ""));
        assertThat(Quiz.fault(TWO, 3)).isEmpty();
        assertThat(Quiz.fault(TWO, 1)).hasValue(2);
    }

    @Test
    void nothing_written_is_no_question_and_no_fault() {
        assertThat(Quiz.read("  \n \n").questions()).isEmpty();
        assertThat(Quiz.fault("  \n \n", 3)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vain kysymys",
                "Kaksi oikeaa\n+ a\n+ b",
                "Ei oikeaa\n- a\n- b",
                "Yksi vaihtoehto\n+ a",
                "Outo rivi\n+ a\n- b\nc",
                "Tyhjä vaihtoehto\n+ a\n-",
                "Kohta ei ole viimeinen\n+ a\n> 3 §\n- b",
                "- a\n+ b\n- c",
                "Liian monta\n+1\n-2\n-3\n-4\n-5\n-6\n-7"
            })
    void a_question_without_exactly_one_right_answer_is_a_fault(String text) {
        assertThat(Quiz.fault("Hyvä\n+ a\n- b\n\n" + text, 3)).hasValue(2);
        assertThat(Quiz.read(text).questions()).isEmpty();
    }
}
