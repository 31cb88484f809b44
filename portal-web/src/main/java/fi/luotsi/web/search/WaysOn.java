package fi.luotsi.web.search;

import fi.luotsi.indexer.search.Facet;
import fi.luotsi.indexer.search.SearchQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What helps a search that found nothing because it is too narrow; only what leads somewhere is offered. */
final class WaysOn {
    private static final Comparator<Way> MOST_FIRST =
            Comparator.comparingInt(Way::documents).reversed();

    private final SearchAddress address;
    private final ToIntFunction<SearchQuery> count;

    /** @param count how many documents the visitor would find */
    WaysOn(SearchAddress address, ToIntFunction<SearchQuery> count) {
        this.address = address;
        this.count = count;
    }

    /** Dropping what is chosen in one facet. */
    List<Way> withoutOneFacet(Choices.KeyNames labels) {
        return Stream.of(Facet.Name.values())
                .filter(facet -> !address.chosen(facet).isEmpty())
                .map(facet -> new Way(
                        labels.nameOf(facet, ""),
                        address.without(facet).toString(),
                        count.applyAsInt(address.query().with(facet, Set.of()))))
                .filter(way -> way.documents() > 0)
                .sorted(MOST_FIRST)
                .toList();
    }

    /** Dropping all that is chosen. */
    List<Way> withoutFacets(String label) {
        var query = new SearchQuery(address.words(), Map.of(), 1, 1);
        return Stream.of(new Way(label, address.withoutFacets().toString(), count.applyAsInt(query)))
                .filter(way -> way.documents() > 0)
                .toList();
    }

    /** The same in another language than those that are chosen, counted by the result itself. */
    List<Way> otherLanguages(List<Facet> facets, Choices.KeyNames names) {
        if (address.chosen(Facet.Name.LANGUAGE).isEmpty()) {
            return List.of();
        }
        return facets.stream()
                .filter(facet -> facet.name() == Facet.Name.LANGUAGE)
                .flatMap(facet -> facet.values().stream())
                .filter(value -> !value.chosen() && value.documents() > 0)
                .map(value -> new Way(
                        names.nameOf(Facet.Name.LANGUAGE, value.key()),
                        address.only(Facet.Name.LANGUAGE, value.key()).toString(),
                        value.documents()))
                .toList();
    }
}
