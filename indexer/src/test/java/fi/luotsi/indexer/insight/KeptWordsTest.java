package fi.luotsi.indexer.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "131052-308T",
                "oppilas 010114A123X todistus",
                "010114a123x",
                "131052 - 308T",
                "matti.virtanen@merikallio.example",
                "matti @ koulu",
                "040 123 4567",
                "+358 40 1234567",
                "(09) 310 1691",
                "040-123 4567",
                "１３１０５２-３０８Ｔ",
                "1310\u200b52-308T",
                "tilaus 123456",
                "24.12.1990 131052-308T"
            })
    void what_looks_like_personal_data_is_not_remembered(String typed) {
        assertThat(KeptWords.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oppilaan salasanan vaihto",
                "lukuvuosi 2026-2027",
                "lukuvuosi 2026–2027",
                "laki 621/1999",
                "906/2019 16 §",
                "24.12.2026",
                "windows 11",
                "office 365",
                "puhelu 112",
                "00500 helsinki"
            })
    void ordinary_queries_are(String typed) {
        assertThat(KeptWords.of(typed)).contains(typed);
    }

    @Test
    void capitals_and_spaces_make_no_difference() {
        assertThat(KeptWords.of("  Wilma \t SALASANA\n")).contains("wilma salasana");
        assertThat(KeptWords.of(" \u0000 ")).isEmpty();
    }

    @Test
    void a_pasted_text_is_not_remembered() {
        assertThat(KeptWords.of("sana ".repeat(41))).isEmpty();
    }

    @Test
    void a_message_loses_what_looks_like_personal_data_and_nothing_else() {
        assertThat(KeptWords.message(
                        "Soita 040 123 4567 ennen 24.12.2026, lukuvuosi 2026-2027. t. aino@koulu.fi", 1000))
                .isEqualTo("Soita […] ennen 24.12.2026, lukuvuosi 2026-2027. t. […]");
        assertThat(KeptWords.message("x".repeat(2000), 1000)).hasSize(1000);
    }
}
