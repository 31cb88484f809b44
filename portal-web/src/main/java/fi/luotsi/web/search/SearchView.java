package fi.luotsi.web.search;

import fi.luotsi.indexer.search.DocumentHit;
import fi.luotsi.indexer.search.Facet;
import fi.luotsi.indexer.search.Hit;
import fi.luotsi.indexer.search.IndexUnavailable;
import fi.luotsi.indexer.search.Search;
import fi.luotsi.indexer.search.SearchQuery;
import fi.luotsi.indexer.search.SearchResults;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Link;
import fi.luotsi.web.layout.Paging;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /search}: the documents that answer, each with its best sections. */
@Named
@RequestScoped
public class SearchView {
    private static final Logger LOG = System.getLogger(SearchView.class.getName());
    private static final int SECTIONS_SHOWN = 3;

    @Inject
    HttpServletRequest request;

    @Inject
    Search search;

    @Inject
    SourceNames sourceNames;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    @Inject
    Figures figures;

    private SearchAddress address = new SearchAddress(Address.of("/search"));
    private Optional<SearchResults> results = Optional.empty();
    private boolean failed;

    @PostConstruct
    void run() {
        address = SearchAddress.of(request.getParameterMap());
        if (isBlank()) {
            return;
        }
        try {
            results = Optional.of(search.search(address.query(), visitor.reader()));
        } catch (IndexUnavailable unavailable) {
            failed = true;
            LOG.log(Level.WARNING, "Search cannot answer: the index is unavailable", unavailable);
        }
    }

    /** What the page shows: {@code blank}, {@code failed}, {@code none} or {@code hits}. */
    public String state() {
        if (isBlank()) {
            return "blank";
        }
        if (failed) {
            return "failed";
        }
        return results().total() == 0 ? "none" : "hits";
    }

    public SearchResults results() {
        return results.orElseThrow();
    }

    public String words() {
        return address.words();
    }

    public String here() {
        return address.address().toString();
    }

    public boolean isNarrowed() {
        return address.isNarrowed();
    }

    public List<Facet> facets() {
        return results().facets().stream()
                .filter(facet -> !facet.values().isEmpty())
                .toList();
    }

    public String heading(Facet facet) {
        return headingOf(facet.name());
    }

    public List<Choice> choices(Facet facet) {
        return choices().of(facet);
    }

    public List<Link> chips() {
        return choices().chips();
    }

    public String withoutFacets() {
        return address.withoutFacets().toString();
    }

    public List<Link> wider() {
        return choices().withoutOneFacet((facet, key) -> texts.get("search.wider." + word(facet)));
    }

    public Optional<Link> didYouMean() {
        return results.flatMap(SearchResults::didYouMean).map(words -> new Link(words, address.withWords(words)));
    }

    public Paging paging() {
        return Paging.of(address.query().page(), results().total(), SearchAddress.SIZE, SearchQuery.MOST_PAGES);
    }

    public String pageHref(int page) {
        return address.page(page).toString();
    }

    public String sourceName(DocumentHit hit) {
        return sourceNames.name(hit.source(), visitor.language());
    }

    public List<Hit> sections(DocumentHit hit) {
        return hit.sections().stream().limit(SECTIONS_SHOWN).toList();
    }

    /** A section's own heading; for one that has none, or only the title again, that it is the beginning. */
    public String heading(DocumentHit document, Hit section) {
        var headings = SectionHeadings.of(document, section);
        return headings.isEmpty() ? texts.get("search.beginning") : headings.getLast();
    }

    /** The headings above a section's own, as far as they tell more than the title. */
    public String path(DocumentHit document, Hit section) {
        var headings = SectionHeadings.of(document, section);
        return headings.size() < 2 ? "" : String.join(" › ", headings.subList(0, headings.size() - 1));
    }

    /** How many matching sections the result does not show. */
    public int hidden(DocumentHit hit) {
        return Math.max(0, hit.matching() - sections(hit).size());
    }

    /** The document, with the words so that they are marked there. */
    public String href(DocumentHit hit) {
        return Address.of("/document")
                .with("id", hit.id().toString())
                .with("q", words())
                .toString();
    }

    public String href(DocumentHit document, Hit section) {
        return section.anchor().isEmpty() ? href(document) : href(document) + "#" + section.anchor();
    }

    private boolean isBlank() {
        return words().isEmpty() && !isNarrowed();
    }

    private Choices choices() {
        return new Choices(address, this::nameOf);
    }

    private String nameOf(Facet.Name facet, String key) {
        return switch (facet) {
            case SOURCE -> sourceNames.name(key, visitor.language());
            case LANGUAGE -> figures.language(key);
            case TYPE -> texts.get("type." + key);
            case YEAR -> key;
            case TOPIC -> name(Subjects.TOPICS, key);
            case CONCERNS -> name(Subjects.UNITS, key);
        };
    }

    private String headingOf(Facet.Name facet) {
        return texts.get("facet." + word(facet));
    }

    private static String word(Facet.Name facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }
}
