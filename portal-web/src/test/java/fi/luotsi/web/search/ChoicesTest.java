package fi.luotsi.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.indexer.search.Facet;
import fi.luotsi.web.layout.Link;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoicesTest {
    private final SearchAddress address =
            SearchAddress.of(Map.of("q", new String[] {"a"}, "source", new String[] {"tvt", "gone"}));
    private final Choices choices = new Choices(address, (facet, key) -> key.toUpperCase(Locale.ROOT));

    @Test
    void a_facet_becomes_links_with_names_and_counts() {
        var facet = new Facet(
                Facet.Name.SOURCE, List.of(new Facet.Value("tvt", 41, true), new Facet.Value("wintra", 9, false)));
        assertThat(choices.of(facet))
                .containsExactly(
                        new Choice("TVT", 41, true, "/search?q=a&source=gone"),
                        new Choice("WINTRA", 9, false, "/search?q=a&source=tvt&source=gone&source=wintra"));
    }

    @Test
    void every_filter_has_a_chip_even_when_no_document_has_its_value() {
        assertThat(choices.chips()).extracting(Link::label).containsExactly("GONE", "TVT");
        assertThat(choices.chips()).extracting(Link::href).contains("/search?q=a&source=tvt");
    }
}
