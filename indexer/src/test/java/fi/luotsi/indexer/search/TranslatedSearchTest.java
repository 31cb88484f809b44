package fi.luotsi.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.indexer.Documents;
import fi.luotsi.indexer.language.Dictionaries;
import fi.luotsi.indexer.language.Morphology;
import fi.luotsi.indexer.language.TinyDictionaries;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslatedSearchTest {
    @TempDir
    Path folder;

    private SearchInMemory search;

    @BeforeEach
    void open() throws Exception {
        var place = TinyDictionaries.write(folder).toString();
        Dictionaries.at(place).await();
        search = SearchInMemory.with(
                Morphology.NONE,
                place,
                Documents.document("Tunnukset", "fi", "Näin vaihdat salasanasi Primuksessa."),
                Documents.document("Ruokala", "fi", "Lounas on kello yksitoista."),
                Documents.document("Skydd", "sv", "Installera säkerhetsuppdateringar genast."),
                Documents.document("Login", "en", "Change your password in Primus twice a year."));
    }

    @AfterEach
    void close() {
        search.close();
    }

    private DocumentHit hit(String words, String title) {
        return search.search(words).documents().stream()
                .filter(found -> found.title().text().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_swedish_query_finds_finnish_text_and_says_so() {
        assertThat(hit("lösenord", "Tunnukset").translated()).isTrue();
        assertThat(hit("Primus lösenordet", "Tunnukset").translated()).isTrue();
        assertThat(search.titles("lösenord")).doesNotContain("Ruokala");
    }

    @Test
    void the_translated_word_is_marked() {
        assertThat(hit("lösenord", "Tunnukset").sections().getFirst().snippet().toHtml())
                .contains("<mark>salasanasi</mark>");
    }

    @Test
    void a_finnish_query_finds_english_text_and_its_own_first() {
        assertThat(search.titles("salasana")).containsExactly("Tunnukset", "Login");
        assertThat(hit("salasana", "Tunnukset").translated()).isFalse();
        assertThat(hit("salasana", "Login").translated()).isTrue();
    }

    @Test
    void the_parts_of_a_swedish_compound_are_found() {
        assertThat(search.titles("uppdatering")).containsExactly("Skydd");
        assertThat(hit("uppdatering", "Skydd").translated()).isFalse();
    }
}
