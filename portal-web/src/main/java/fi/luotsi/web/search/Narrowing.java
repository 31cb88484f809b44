package fi.luotsi.web.search;

import fi.luotsi.indexer.search.Facet;
import fi.luotsi.indexer.search.NamedSources;
import fi.luotsi.indexer.search.SearchQuery;
import fi.luotsi.indexer.search.SearchResults;
import fi.luotsi.web.layout.Link;
import fi.luotsi.web.layout.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a search is narrowed, by its facets and by the sources that its words name, and the ways to narrow it otherwise. */
public final class Narrowing {
    private final NamedSources named;
    private final SearchAddress address;
    private final FacetNames names;
    private final Texts texts;

    Narrowing(SearchAddress asked, NamedSources named, FacetNames names, Texts texts) {
        this.named = named;
        this.address = asked.withNamed(named);
        this.names = names;
        this.texts = texts;
    }

    public boolean isNarrowed() {
        return address.isNarrowed() || !named.excluded().isEmpty();
    }

    /** What is sought, without the names of sources. */
    String words() {
        return named.isEmpty() ? address.words() : named.words();
    }

    /** What narrows the search, each with the address that takes it away. */
    public List<Link> chips() {
        var excluded = named.excluded().stream()
                .map(key -> new Link(texts.format("search.except", source(key)), address.including(key)))
                .sorted(Comparator.comparing(Link::label));
        return Stream.concat(choices().chips().stream(), excluded).toList();
    }

    /** The address of the words alone. */
    public String all() {
        return address.withWords(words()).toString();
    }

    /** That there are no sources of these names; empty when there are. */
    public String unknownSources() {
        var unknown = named.unknown();
        var quoted = unknown.stream()
                .map(name -> texts.format("search.source.quoted", name))
                .collect(Collectors.joining(", "));
        return unknown.isEmpty() ? "" : texts.format("search.source.unknown", quoted, unknown.size());
    }

    /** The sources that there are for this visitor, as ways to search them. */
    public List<Link> existingSources() {
        return named.existing().stream()
                .map(key -> new Link(source(key), address.choosing(Facet.Name.SOURCE, key)))
                .sorted(Comparator.comparing(Link::label))
                .toList();
    }

    /** The facets of which something can be chosen or dropped. */
    List<FacetPanel> facets(SearchResults results) {
        return results.facets().stream()
                .filter(facet -> !facet.values().isEmpty())
                .map(facet -> FacetPanel.of(facet, choices(), names))
                .toList();
    }

    /** Where a search that found nothing would find something: without one facet, then without any. */
    List<Way> wider(ToIntFunction<SearchQuery> count) {
        var ways = new WaysOn(address, count);
        var one = ways.withoutOneFacet((facet, key) -> names.wider(facet));
        return address.chosenFacets() > 1 && one.isEmpty() ? ways.withoutFacets(texts.get("search.dropAll")) : one;
    }

    List<Way> otherLanguages(SearchResults results) {
        return new WaysOn(address, query -> 0).otherLanguages(results.facets(), names::value);
    }

    private String source(String key) {
        return names.value(Facet.Name.SOURCE, key);
    }

    private Choices choices() {
        return new Choices(address, names::value);
    }
}
