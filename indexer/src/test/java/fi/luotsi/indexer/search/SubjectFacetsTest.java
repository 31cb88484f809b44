package fi.luotsi.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentType;
import fi.luotsi.content.Reader;
import fi.luotsi.indexer.Documents;
import fi.luotsi.indexer.language.Morphology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubjectFacetsTest {
    private static final List<Document> DOCUMENTS = List.of(
            Documents.headed("Tietosuojaseloste", "fi", List.of(), "testi"),
            Documents.headed("Ohje", "fi", List.of("Salasanat lukiossa"), "testi"),
            Documents.headed("Päiväkodin laitteet", "fi", List.of("Tietosuoja"), "testi"),
            Documents.in(Documents.headed("Yleistä", "fi", List.of(), "testi"), "paivakodin-sivut", DocumentType.PAGE));

    @Test
    void a_section_is_about_what_its_title_or_headings_name() {
        try (var search = SearchInMemory.of(Morphology.NONE, DOCUMENTS)) {
            var results = narrowed(search, Map.of(Facet.Name.TOPIC, Set.of("tietosuoja")));
            assertThat(titles(results)).containsExactlyInAnyOrder("Tietosuojaseloste", "Päiväkodin laitteet");
            assertThat(counts(results, Facet.Name.TOPIC))
                    .containsExactlyInAnyOrder("tietosuoja=2*", "laitteet=1", "tunnukset=1");
        }
    }

    @Test
    void what_names_only_other_units_does_not_concern_mine() {
        try (var search = SearchInMemory.of(Morphology.NONE, DOCUMENTS)) {
            assertThat(titles(narrowed(search, Map.of(Facet.Name.CONCERNS, Set.of("lukio")))))
                    .containsExactlyInAnyOrder("Tietosuojaseloste", "Ohje");
            assertThat(titles(narrowed(search, Map.of(Facet.Name.CONCERNS, Set.of("varhaiskasvatus")))))
                    .as("a name of a source counts like a title")
                    .containsExactlyInAnyOrder("Tietosuojaseloste", "Päiväkodin laitteet", "Yleistä");
            assertThat(counts(search.search("testi"), Facet.Name.CONCERNS))
                    .containsExactly("varhaiskasvatus=3", "lukio=2", "perusopetus=1");
        }
    }

    @Test
    void facets_narrow_together_and_each_counts_what_choosing_there_would_give() {
        try (var search = SearchInMemory.of(Morphology.NONE, DOCUMENTS)) {
            var results = narrowed(
                    search,
                    Map.of(
                            Facet.Name.CONCERNS, Set.of("varhaiskasvatus"),
                            Facet.Name.TOPIC, Set.of("tunnukset")));
            assertThat(results.total()).isZero();
            assertThat(counts(results, Facet.Name.TOPIC)).containsExactly("tietosuoja=2", "laitteet=1", "tunnukset=0*");
            assertThat(counts(results, Facet.Name.CONCERNS)).containsExactly("lukio=1", "varhaiskasvatus=0*");
        }
    }

    @Test
    void years_come_newest_first_and_documents_without_a_date_have_none() {
        var documents = new ArrayList<Document>();
        for (int year = 2019; year < 2023; year++) {
            documents.add(Documents.dated(
                    Documents.document("Ohje " + year, "fi", "testi"), Optional.of(LocalDate.of(year, 3, 1))));
        }
        documents.add(Documents.dated(Documents.document("Päiväämätön", "fi", "testi"), Optional.empty()));
        try (var search = SearchInMemory.of(Morphology.NONE, documents)) {
            assertThat(counts(search.search("testi"), Facet.Name.YEAR))
                    .containsExactly("2022=1", "2021=1", "2020=1", "2019=1");
            assertThat(titles(narrowed(search, Map.of(Facet.Name.YEAR, Set.of("2019", "2021")))))
                    .containsExactlyInAnyOrder("Ohje 2019", "Ohje 2021");
        }
    }

    @Test
    void the_tables_can_be_read_and_each_word_stands_alone() {
        for (var subjects : List.of(Subjects.TOPICS, Subjects.UNITS)) {
            assertThat(subjects.all()).isNotEmpty().allSatisfy(subject -> {
                assertThat(subject.key()).matches("[a-z-]+");
                assertThat(subject.words()).allSatisfy(word -> assertThat(word).matches("[a-zåäö0-9]+\\*?"));
            });
            assertThat(subjects.name("tuntematon")).isEmpty();
        }
    }

    private static SearchResults narrowed(SearchInMemory search, Map<Facet.Name, Set<String>> chosen) {
        return search.search(new SearchQuery("testi", chosen, 1, 10), Reader.ANONYMOUS);
    }

    private static List<String> titles(SearchResults results) {
        return results.documents().stream().map(hit -> hit.title().text()).toList();
    }

    private static List<String> counts(SearchResults results, Facet.Name name) {
        return results.facets().stream()
                .filter(facet -> facet.name() == name)
                .flatMap(facet -> facet.values().stream())
                .map(value -> value.key() + "=" + value.documents() + (value.chosen() ? "*" : ""))
                .toList();
    }
}
