package fi.luotsi.web.search;

import fi.luotsi.indexer.search.Facet;
import fi.luotsi.web.layout.Link;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The facets of a result as a reader sees them: with names instead of keys, as links, and the chosen ones as chips. */
final class Choices {
    private final SearchAddress address;
    private final KeyNames names;

    Choices(SearchAddress address, KeyNames names) {
        this.address = address;
        this.names = names;
    }

    /** Gives the name of a value in the reader's language. */
    interface KeyNames {
        String nameOf(Facet.Name facet, String key);
    }

    /** A facet with its heading. */
    List<Choice> of(Facet facet) {
        return facet.values().stream().map(value -> choice(facet.name(), value)).toList();
    }

    /** What narrows this result, each with the address that takes it away; also values that no document has. */
    List<Link> chips() {
        return Stream.of(Facet.Name.values()).flatMap(this::chips).toList();
    }

    private Stream<Link> chips(Facet.Name facet) {
        return address.chosen(facet).stream()
                .map(key -> new Link(names.nameOf(facet, key), address.toggle(facet, key)))
                .sorted(Comparator.comparing(Link::label));
    }

    private Choice choice(Facet.Name facet, Facet.Value value) {
        return new Choice(
                names.nameOf(facet, value.key()),
                value.documents(),
                value.chosen(),
                address.toggle(facet, value.key()).toString());
    }
}
