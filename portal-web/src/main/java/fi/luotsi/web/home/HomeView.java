package fi.luotsi.web.home;

import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.Library;
import fi.luotsi.indexer.search.Facet;
import fi.luotsi.indexer.search.IndexUnavailable;
import fi.luotsi.indexer.search.Search;
import fi.luotsi.indexer.search.SearchQuery;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Link;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.search.SourceNames;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** {@code /}: where everybody starts. */
@Named
@RequestScoped
public class HomeView {
    private static final int RECENT_SHOWN = 6;

    @Inject
    Library library;

    @Inject
    Search search;

    @Inject
    SourceNames sourceNames;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private List<DocumentSummary> recent = List.of();
    private List<SourceCard> sources = List.of();

    /** A source with the documents that this reader may see there. */
    public record SourceCard(String name, int documents, String href) {}

    @PostConstruct
    void load() {
        recent = library.recent(visitor.reader(), RECENT_SHOWN);
        sources = findSources();
    }

    public List<DocumentSummary> recent() {
        return recent;
    }

    /** Where a document stands and whether it is new there or has changed. */
    public String change(DocumentSummary document) {
        var change = texts.get(document.revisionNumber() == 1 ? "home.new" : "home.changed");
        return document.source().in(visitor.language()) + ", " + change;
    }

    public List<SourceCard> sources() {
        return sources;
    }

    /** Searches to begin with, from the texts, as the log of searches keeps no persons and starts empty. */
    public List<Link> examples() {
        return Stream.of(texts.get("home.examples").split(";"))
                .map(words -> new Link(words, Address.of("/search").with("q", words)))
                .toList();
    }

    /** The index counts with the reader's rights in the query; without it the home page is shown all the same. */
    private List<SourceCard> findSources() {
        try {
            return search.search(SearchQuery.of(""), visitor.reader()).facets().stream()
                    .filter(facet -> facet.name() == Facet.Name.SOURCE)
                    .flatMap(facet -> facet.values().stream())
                    .map(this::card)
                    .toList();
        } catch (IndexUnavailable notNow) {
            return List.of();
        }
    }

    private SourceCard card(Facet.Value source) {
        var href = Address.of("/search").with("source", source.key()).toString();
        return new SourceCard(sourceNames.name(source.key(), visitor.language()), source.documents(), href);
    }
}
