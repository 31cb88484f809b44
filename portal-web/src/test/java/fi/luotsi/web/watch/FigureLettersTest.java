package fi.luotsi.web.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.web.figure.FigureNews;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.letter.LetterWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FigureLettersTest {
    private static final UUID UNIT = new UUID(0, 1);
    private static final FigureNews NEWS = new FigureNews(
            "Keskuskoulu <1>", LocalDate.of(2026, 11, 30), List.of("Allekirjoitukset: 84 %", "Koulutetut: –"));

    @Test
    void a_letter_tells_the_figures_with_the_way_to_the_page_and_to_the_end_of_it() {
        var letter = FigureLetters.written(NEWS, UNIT, words("fi", Map.of()), "https://luotsi.example");
        assertThat(letter.plain())
                .contains(
                        "Keskuskoulu <1>, 30.11.2026",
                        "- Allekirjoitukset: 84 %\n- Koulutetut: –",
                        "https://luotsi.example/figures?unit=" + UNIT + "&day=2026-11-30",
                        "https://luotsi.example/figures/letters");
        assertThat(letter.html()).contains("Keskuskoulu &lt;1&gt;").doesNotContain("<1>");
        assertThat(letter.subject()).isEqualTo("Luotsi: yksikön luvut").doesNotContain("Keskuskoulu");
    }

    @Test
    void the_city_writes_it_in_its_own_words() {
        var own = Map.of("letter.figures.subject", "Kuukauden luvut", "letter.figures.close", "Terveisin kaupunki");
        var letter = FigureLetters.written(NEWS, UNIT, words("fi", own), "");
        assertThat(letter.subject()).isEqualTo("Kuukauden luvut");
        assertThat(letter.plain()).contains("Terveisin kaupunki");
        assertThat(FigureLetters.written(NEWS, UNIT, words("en", Map.of()), "").language())
                .isEqualTo("en");
    }

    private static LetterWords words(String language, Map<String, String> own) {
        return new LetterWords(new Texts(Locale.of(language)), own);
    }
}
