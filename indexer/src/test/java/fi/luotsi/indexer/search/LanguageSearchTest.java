package fi.luotsi.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.luotsi.content.Document;
import fi.luotsi.indexer.Documents;
import fi.luotsi.indexer.language.Morphology;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageSearchTest {
    private static final Document[] DOCUMENTS = {
        Documents.document("Sopimus", "fi", "Asiakas saa kauppiaan antaman kuitin."),
        Documents.document("Tunnukset", "fi", "Esihenkilö päättää käyttöoikeuksista vuosittain."),
        Documents.document("Opinnot", "fi", "Jokaiselle kuuluu tietosuojaan liittyvä koulutus."),
        Documents.document("Retki", "fi", "Luokat lähtevät metsään syksyllä."),
        Documents.document("Elevvård", "sv", "Rektorn beslutar om elevernas behörigheter i skolan."),
        Documents.document("Passwords", "en", "Teachers change their passwords twice a year."),
    };

    private static SearchInMemory search(String voikkoFolder) {
        assumeTrue(
                voikkoFolder.equals(Morphology.NONE)
                        || Morphology.at(voikkoFolder).version().isPresent(),
                "Voikko is not installed: apt-get install libvoikko1 voikko-fi");
        return SearchInMemory.of(voikkoFolder, DOCUMENTS);
    }

    @ParameterizedTest
    @CsvSource({
        "kauppias,Sopimus",
        "kauppiaat,Sopimus",
        "käyttöoikeus,Tunnukset",
        "käyttöoikeuden,Tunnukset",
        "tietosuojakoulutus,Opinnot",
        "tietosuojakoulutuksissa,Opinnot",
        "opettaa oikeus,Tunnukset",
        "metsä,Retki"
    })
    void voikko_finds_the_inflected_and_the_split(String query, String title) {
        try (var search = search("")) {
            assertThat(search.titles(query)).first().isEqualTo(title);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "käyttöoikeus,Tunnukset",
        "käyttöoikeuden,Tunnukset",
        "metsään,Retki",
        "koulutukset,Opinnot",
        "kauppiaalla,Sopimus"
    })
    void stems_and_grams_find_much_of_it_without_voikko(String query, String title) {
        try (var search = search(Morphology.NONE)) {
            assertThat(search.titles(query)).first().isEqualTo(title);
        }
    }

    @ParameterizedTest
    @CsvSource({"elev,Elevvård", "behörighet,Elevvård", "elever,Elevvård", "rektorer,Elevvård"})
    void swedish_inflection_is_met(String query, String title) {
        try (var search = search(Morphology.NONE)) {
            assertThat(search.titles(query)).first().isEqualTo(title);
        }
    }

    @ParameterizedTest
    @CsvSource({"teacher,Passwords", "password changes,Passwords", "changing,Passwords"})
    void english_inflection_is_met(String query, String title) {
        try (var search = search(Morphology.NONE)) {
            assertThat(search.titles(query)).first().isEqualTo(title);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"käyttöoikeuksisat", "kayttooikeuksista", "käyttöioikeuksista"})
    void grams_forgive_a_slip_of_the_finger(String query) {
        try (var search = search(Morphology.NONE)) {
            assertThat(search.titles(query)).first().isEqualTo("Tunnukset");
        }
    }
}
