package fi.luotsi.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.indexer.search.Facet;
import fi.luotsi.indexer.search.SearchQuery;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaysOnTest {
    private final SearchAddress address = SearchAddress.of(Map.of(
            "q", new String[] {"a"},
            "source", new String[] {"tvt"},
            "year", new String[] {"2020", "2021"},
            "lang", new String[] {"sv"}));

    @Test
    void each_filter_that_would_help_is_offered_with_what_it_would_give_the_best_first() {
        assertThat(new WaysOn(address, WaysOnTest::count).withoutOneFacet((facet, key) -> facet.name()))
                .containsExactly(
                        new Way("YEAR", "/search?q=a&source=tvt&lang=sv", 7),
                        new Way("SOURCE", "/search?q=a&lang=sv&year=2020&year=2021", 3));
    }

    @Test
    void all_filters_are_dropped_only_if_that_helps() {
        assertThat(new WaysOn(address, query -> 4).withoutFacets("kaikki"))
                .containsExactly(new Way("kaikki", "/search?q=a", 4));
        assertThat(new WaysOn(address, query -> 0).withoutFacets("kaikki")).isEmpty();
    }

    @Test
    void other_languages_are_offered_where_one_was_chosen() {
        var facets = List.of(new Facet(
                Facet.Name.LANGUAGE,
                List.of(
                        new Facet.Value("fi", 5, false),
                        new Facet.Value("en", 0, false),
                        new Facet.Value("sv", 0, true))));
        assertThat(new WaysOn(address, query -> 0).otherLanguages(facets, (facet, key) -> key))
                .containsExactly(new Way("fi", "/search?q=a&source=tvt&year=2020&year=2021&lang=fi", 5));
        var everyLanguage = SearchAddress.of(Map.of("q", new String[] {"a"}));
        assertThat(new WaysOn(everyLanguage, query -> 0).otherLanguages(facets, (facet, key) -> key))
                .isEmpty();
    }

    private static int count(SearchQuery query) {
        if (query.chosen(Facet.Name.YEAR).isEmpty()) {
            return 7;
        }
        return query.sources().isEmpty() ? 3 : 0;
    }
}
