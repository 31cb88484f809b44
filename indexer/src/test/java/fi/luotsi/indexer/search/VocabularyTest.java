package fi.luotsi.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.Audience;
import fi.luotsi.content.Document;
import fi.luotsi.indexer.Documents;
import fi.luotsi.indexer.language.Morphology;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final Document login =
            Documents.document("Kirjautuminen", "fi", "Monivaiheinen tunnistautuminen otetaan käyttöön.");
    private final Document lunch = Documents.document("Lounas", "fi", "Lounas on kello yksitoista.");
    private final Document device = Documents.document("Laite", "fi", "Kannettava tietokone palautetaan keväällä.");

    private SearchInMemory search() {
        return SearchInMemory.of(Morphology.NONE, login, lunch, device);
    }

    private static Vocabulary synonym(String word, String other, boolean bothWays) {
        return new Vocabulary(List.of(new Synonym(word, other, bothWays)), List.of(), List.of());
    }

    @Test
    void a_synonym_finds_what_the_word_alone_does_not() {
        try (var search = search()) {
            assertThat(search.titles("läppäri")).isEmpty();
            search.use(synonym("läppäri", "kannettava tietokone", false));
            assertThat(search.titles("läppäri")).containsExactly("Laite");
            assertThat(search.titles("läppärin")).containsExactly("Laite");
            search.use(Vocabulary.EMPTY);
            assertThat(search.titles("läppäri")).isEmpty();
        }
    }

    @Test
    void a_synonym_of_one_word_works_both_ways_if_it_shall() {
        try (var search = search()) {
            search.use(synonym("lounas", "sapuska", false));
            assertThat(search.titles("sapuska")).isEmpty();
            search.use(synonym("lounas", "sapuska", true));
            assertThat(search.titles("sapuska")).containsExactly("Lounas");
        }
    }

    @Test
    void an_acronym_is_explained_and_finds_what_it_stands_for() {
        var definition = new Definition("MFA", "monivaiheinen tunnistautuminen", "Salasanan lisäksi toinen tapa.");
        try (var search = search()) {
            search.use(new Vocabulary(List.of(), List.of(definition), List.of()));
            var results = search.search("mfa");
            assertThat(results.definitions()).containsExactly(definition);
            assertThat(results.documents().getFirst().id()).isEqualTo(login.id());
        }
    }

    @Test
    void a_pinned_document_comes_first_and_once() {
        try (var search = search()) {
            search.use(pin("lounas", lunch, Optional.empty()));
            search.use(pin("kannettava", lunch, Optional.empty()));
            var documents = search.search("kannettava").documents();
            assertThat(documents).extracting(DocumentHit::id).containsExactly(lunch.id(), device.id());
            assertThat(documents).extracting(DocumentHit::pinned).containsExactly(true, false);
            assertThat(search.search("kannettava tietokone").documents()).noneMatch(DocumentHit::pinned);
            search.use(pin("lounas", lunch, Optional.empty()));
            assertThat(search.titles("lounas")).containsExactly("Lounas");
        }
    }

    @Test
    void a_pin_ends_with_its_last_day() {
        try (var search = search()) {
            search.use(pin("kannettava", lunch, Optional.of(LocalDate.of(2020, 1, 1))));
            assertThat(search.titles("kannettava")).containsExactly("Laite");
        }
    }

    @Test
    void what_is_hidden_stays_hidden_when_it_is_pinned() {
        var secret = Documents.withAudience(lunch, Audience.STAFF);
        try (var search = SearchInMemory.of(Morphology.NONE, login, secret, device)) {
            search.use(pin("kannettava", secret, Optional.empty()));
            assertThat(search.titles("kannettava")).containsExactly("Laite");
        }
    }

    private static Vocabulary pin(String words, Document document, Optional<LocalDate> until) {
        return new Vocabulary(List.of(), List.of(), List.of(new Pin(words, document.id(), Optional.empty(), until)));
    }
}
