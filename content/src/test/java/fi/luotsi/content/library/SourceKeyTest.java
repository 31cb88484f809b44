package fi.luotsi.content.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceKeyTest {
    @ParameterizedTest
    @CsvSource({
        "Tiedonhallinnan käsikirja, tiedonhallinnan-kasikirja",
        "TVT-tukisivusto, tvt-tukisivusto",
        "  Å & Ö!  , a-o",
        "文書, source"
    })
    void a_name_becomes_a_word_of_an_address(String name, String key) {
        assertThat(SourceCatalogue.key(name)).isEqualTo(key);
    }
}
