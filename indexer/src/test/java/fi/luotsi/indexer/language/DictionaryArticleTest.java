package fi.luotsi.indexer.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryArticleTest {
    private static DictionaryArticle parse(String text) {
        return DictionaryArticle.parse(text).orElseThrow();
    }

    @Test
    void pronunciation_and_grammar_are_dropped_and_the_explanation_is_no_translation() {
        var article = parse("Knytnäve /knˈytnɛːvə/ <n, ut>\nnyrkki, koura\nknuten hand");
        assertThat(article.headword()).isEqualTo("knytnäve");
        assertThat(article.translations()).containsExactly("nyrkki", "koura");
    }

    @Test
    void numbered_senses_each_give_their_translations() {
        assertThat(parse("cache //keɪʃ// <n>\n"
                                + "1. välimuisti\n"
                                + "computing: fast storage\n"
                                + "2. kätkö, geokätkö\n"
                                + "hidden container")
                        .translations())
                .containsExactly("välimuisti", "kätkö", "geokätkö");
    }

    @Test
    void a_number_behind_the_translations_belongs_to_the_next_explanation() {
        assertThat(parse("ko /kˈuː/ <n, ut>\nlehmä 2.\nhona av Bos taurus\n 3.\nhona av andra djur")
                        .translations())
                .containsExactly("lehmä");
    }

    @Test
    void a_numbered_explanation_is_no_translation() {
        assertThat(parse("knäck <n>\ntoffee\n1. karamell").translations()).containsExactly("toffee");
    }

    @Test
    void brackets_and_endings_are_no_words() {
        assertThat(parse("från\n-lta, (jostakin) alkaen, ottaa ... vastaan").translations())
                .containsExactly("alkaen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "word", "\n\n", "word <n>\n(nothing)"})
    void what_says_nothing_is_passed_over(String text) {
        assertThat(DictionaryArticle.parse(text)).isEmpty();
    }
}
