package fi.luotsi.indexer.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwedishWordsTest {
    @TempDir
    Path folder;

    private SwedishWords words() throws Exception {
        TinyDictionaries.write(folder);
        return SwedishWords.read(folder.resolve("sv_SE.dic"));
    }

    @Test
    void a_compound_is_taken_apart_at_its_joint() throws Exception {
        assertThat(words().parts("säkerhetsuppdateringar"))
                .isEqualTo(List.of(Set.of("säkerhet"), Set.of("uppdatering")));
        assertThat(words().parts("lösenordsbyte")).isEqualTo(List.of(Set.of("lösenord"), Set.of("byte")));
    }

    @Test
    void a_form_that_only_begins_compounds_is_led_to_its_word() throws Exception {
        assertThat(words().parts("arbetsplats")).isEqualTo(List.of(Set.of("arbete"), Set.of("plats")));
        assertThat(words().bases("arbets")).isEmpty();
    }

    @Test
    void a_simple_or_unknown_word_has_no_parts() throws Exception {
        assertThat(words().parts("uppdatering")).isEmpty();
        assertThat(words().parts("säkerhetsxyz")).isEmpty();
        assertThat(words().parts("säkerhet12")).isEmpty();
    }

    @Test
    void an_inflected_form_has_its_base() throws Exception {
        assertThat(words().bases("uppdateringar")).containsExactly("uppdatering");
        assertThat(words().bases("okänt")).isEmpty();
    }

    @Test
    void the_real_list_knows_the_words_of_schools() {
        var swedish = SwedishMorphology.at("");
        assumeTrue(swedish.isPresent(), "hunspell's Swedish words are not installed: apt-get install hunspell-sv");
        assertThat(swedish.parts("skolbarnens".toCharArray(), 11))
                .contains("barn")
                .contains("skol");
        assertThat(swedish.bases("webbplatser")).contains("webbplats");
    }
}
