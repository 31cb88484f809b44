package fi.luotsi.indexer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslatorTest {
    @TempDir
    Path folder;

    private Translator translator;

    @BeforeEach
    void write() throws IOException {
        var place = TinyDictionaries.write(folder).toString();
        translator = new Translator(
                Dictionaries.at(place).await(), Morphology.at(Morphology.NONE), SwedishMorphology.at(place));
    }

    private List<String> finnish(String... words) {
        return translator.translate(List.of(words)).stream()
                .filter(rendered -> rendered.rendering().language().equals("fi"))
                .map(rendered -> rendered.first()
                        + ":"
                        + String.join(
                                "+",
                                rendered.rendering().parts().stream()
                                        .map(part -> part.getFirst().text())
                                        .toList()))
                .toList();
    }

    @Test
    void words_are_translated_in_any_inflection() {
        assertThat(finnish("byta", "lösenordet")).containsExactlyInAnyOrder("0:vaihtaa", "1:salasana");
    }

    @Test
    void a_phrase_is_looked_up_before_its_words() {
        assertThat(finnish("security", "updates")).contains("0:tietoturvapäivitys");
    }

    @Test
    void a_compound_that_no_dictionary_has_is_said_part_by_part() {
        assertThat(finnish("lösenordsbyte")).containsExactly("0:salasana+vaihtaa");
    }

    @Test
    void what_nobody_knows_is_searched_as_it_is() {
        assertThat(finnish("xyzzy")).isEmpty();
        assertThat(translator.translate(List.of("", "\0", "x:y", "!"))).isEmpty();
        assertThat(translator.translate(List.of())).isEmpty();
    }

    @Test
    void a_finnish_query_is_not_translated_into_finnish() {
        assertThat(finnish("salasana")).isEmpty();
        assertThat(translator.translate(List.of("salasana")))
                .extracting(rendered -> rendered.rendering().language())
                .containsExactlyInAnyOrder("sv", "en");
    }
}
