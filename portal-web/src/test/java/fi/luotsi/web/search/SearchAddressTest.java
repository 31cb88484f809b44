package fi.luotsi.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.indexer.search.Facet;
import fi.luotsi.indexer.search.NamedSources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchAddressTest {
    @Test
    void an_address_stands_for_a_query() {
        var query = address("q", "salasanan vaihto", "source", "tvt", "lang", "fi", "page", "3")
                .query();
        assertThat(query.words()).isEqualTo("salasanan vaihto");
        assertThat(query.sources()).containsExactly("tvt");
        assertThat(query.languages()).containsExactly("fi");
        assertThat(query.page()).isEqualTo(3);
    }

    @Test
    void every_facet_has_its_parameter() {
        var address = address("q", "a", "year", "2024", "topic", "tietosuoja", "concerns", "lukio", "type", "pdf");
        assertThat(address.query().chosen())
                .containsEntry(Facet.Name.YEAR, Set.of("2024"))
                .containsEntry(Facet.Name.TOPIC, Set.of("tietosuoja"))
                .containsEntry(Facet.Name.CONCERNS, Set.of("lukio"))
                .containsEntry(Facet.Name.TYPE, Set.of("pdf"));
        assertThat(address.chosenFacets()).isEqualTo(4);
        assertThat(address.only(Facet.Name.YEAR, "2025").toString())
                .contains("year=2025")
                .doesNotContain("2024");
    }

    @Test
    void choosing_a_value_adds_it_and_goes_to_the_first_page() {
        var address = address("q", "a", "source", "tvt", "page", "3");
        assertThat(address.toggle(Facet.Name.SOURCE, "wintra")).hasToString("/search?q=a&source=tvt&source=wintra");
    }

    @Test
    void choosing_a_chosen_value_drops_it() {
        var address = address("q", "a", "source", "tvt", "lang", "sv");
        assertThat(address.toggle(Facet.Name.SOURCE, "tvt")).hasToString("/search?q=a&lang=sv");
    }

    @Test
    void malformed_parameters_are_ignored_kindly() {
        for (var page : new String[] {"0", "-1", "x", "1e3", "", "99999999999999999999"}) {
            assertThat(address("q", "a", "page", page).query().page()).isEqualTo(1);
        }
        assertThat(address("q", "a", "page", "900").query().page()).isEqualTo(100);
        assertThat(address("source", "x".repeat(5000)).isNarrowed()).isFalse();
        assertThat(address("evil", "<script>").address()).hasToString("/search?q=");
    }

    @Test
    void filters_can_be_dropped_one_by_one_or_all() {
        var address = address("q", "a", "source", "tvt", "lang", "sv", "page", "2");
        assertThat(address.without(Facet.Name.SOURCE)).hasToString("/search?q=a&lang=sv");
        assertThat(address.withoutFacets()).hasToString("/search?q=a");
    }

    @Test
    void sources_that_the_words_name_become_values_that_can_be_dropped() {
        var named = new NamedSources("salasana", Set.of("intra", "tvt"), Set.of("arkisto"), List.of("x"), List.of());
        var address = address("q", "source:i salasana -source:arkisto", "source", "tvt", "lang", "fi", "page", "2")
                .withNamed(named);
        assertThat(address.address())
                .hasToString("/search?q=salasana+-source%3Aarkisto&source=tvt&lang=fi&source=intra");
        assertThat(address.toggle(Facet.Name.SOURCE, "intra"))
                .hasToString("/search?q=salasana+-source%3Aarkisto&source=tvt&lang=fi");
        assertThat(address.including("arkisto")).hasToString("/search?q=salasana&source=tvt&lang=fi&source=intra");
        assertThat(address("q", " a  b", "page", "2").withNamed(NamedSources.NONE))
                .isEqualTo(address("q", "a  b", "page", "2"));
    }

    private static SearchAddress address(String... namesAndValues) {
        Map<String, String[]> parameters = new HashMap<>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
        }
        return SearchAddress.of(parameters);
    }
}
