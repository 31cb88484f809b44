package fi.luotsi.web.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.web.layout.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterFormTest {
    private static final String EVIL = "<img src=x onerror=alert(1)> & \"#{7*7}\"";

    @Test
    void a_letter_says_the_same_in_both_forms() {
        var letter = new LetterForm("fi", "Luotsi: muistutus")
                .paragraph("Hei,")
                .heading("Digiturva")
                .items(List.of("yksi", "kaksi"))
                .quote("rivi\ntoinen")
                .link("Lue", "https://luotsi.example/policy?code=a&language=fi")
                .letter(Set.of("policy a 1"));
        assertThat(letter.plain()).isEqualTo("""
                Hei,

                Digiturva

                - yksi
                - kaksi

                  rivi
                  toinen

                Lue
                https://luotsi.example/policy?code=a&language=fi
                """);
        assertThat(letter.html())
                .startsWith("<!DOCTYPE html><html lang=\"fi\">")
                .contains(
                        "<h2>Digiturva</h2><ul><li>yksi</li><li>kaksi</li></ul><blockquote>rivi<br>toinen</blockquote>")
                .contains("<a href=\"https://luotsi.example/policy?code=a&amp;language=fi\">Lue</a>");
        assertThat(letter.duties()).containsExactly("policy a 1");
    }

    @Test
    void text_is_never_markup() {
        var letter = new LetterForm("fi", "Luotsi")
                .paragraph(EVIL)
                .quote(EVIL)
                .items(List.of(EVIL))
                .heading(EVIL)
                .letter(Set.of());
        assertThat(letter.html()).doesNotContain("<img").contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void every_part_has_words_and_the_city_may_write_others(String language) {
        var texts = new Texts(Locale.of(language));
        for (var part : LetterPart.values()) {
            var words = new LetterWords(texts, Map.of()).of(part);
            assertThat(words).as(part.key()).isNotBlank().isNotEqualTo(part.key());
            assertThat(part.takes(words)).as(part.key()).isTrue();
            assertThat(new LetterWords(texts, Map.of(part.key(), "Omin sanoin")).of(part))
                    .isEqualTo("Omin sanoin");
        }
    }

    @Test
    void a_subject_is_one_short_line() {
        assertThat(LetterPart.OWN_SUBJECT.takes("Luotsi\nBcc: kaikki@merikallio.example"))
                .isFalse();
        assertThat(LetterPart.OWN_SUBJECT.takes("ä".repeat(121))).isFalse();
        assertThatThrownBy(() -> new LetterForm("fi", "Luotsi\r\nBcc: kaikki").letter(Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
