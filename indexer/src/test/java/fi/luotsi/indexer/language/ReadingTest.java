package fi.luotsi.indexer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {
    @Test
    void bases_are_parts_and_suffixes_are_not() {
        var reading = new Reading("käyttöoikeus", "+käyt(käyttää)+tö(+tö)+oikeuks(oikeus)");
        assertThat(Reading.forms("käyttöoikeuksista", List.of(reading)))
                .isEqualTo(new WordForms("käyttöoikeus", "käyttää oikeus", true));
    }

    @Test
    void readings_are_joined_and_told_once() {
        var merchant = new Reading("kauppias", "+kauppias(kauppias)");
        var surname = new Reading("Kauppi", "+Kauppi(Kauppi)");
        assertThat(Reading.forms("kauppiaan", List.of(merchant, surname, merchant))
                        .lemmas())
                .isEqualTo("kauppias kauppi");
    }

    @Test
    void a_form_without_readings_stands_for_itself() {
        assertThat(Reading.forms("qwxzy", List.of())).isEqualTo(WordForms.unknown("qwxzy"));
    }
}
