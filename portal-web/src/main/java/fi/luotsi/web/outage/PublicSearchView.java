package fi.luotsi.web.outage;

import fi.luotsi.content.Reader;
import fi.luotsi.indexer.search.DocumentHit;
import fi.luotsi.indexer.search.Hit;
import fi.luotsi.indexer.search.IndexUnavailable;
import fi.luotsi.indexer.search.Search;
import fi.luotsi.indexer.search.SearchQuery;
import fi.luotsi.indexer.search.SearchResults;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Paging;
import fi.luotsi.web.search.SearchAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /search} without the database: what is public is found. Who may see more cannot be asked now, so nobody does. */
@Named
@RequestScoped
public class PublicSearchView {
    private static final Logger LOG = System.getLogger(PublicSearchView.class.getName());

    @Inject
    HttpServletRequest request;

    @Inject
    Search search;

    private SearchAddress address = new SearchAddress(Address.of("/search"));
    private Optional<SearchResults> results = Optional.empty();

    @PostConstruct
    void run() {
        address = SearchAddress.of(request.getParameterMap());
        if (address.isBlank()) {
            return;
        }
        try {
            results = Optional.of(search.search(address.query(), Reader.ANONYMOUS));
        } catch (IndexUnavailable unavailable) {
            LOG.log(Level.WARNING, "Search cannot answer: the index is unavailable", unavailable);
        }
    }

    public String words() {
        return address.words();
    }

    /** None where nothing was asked for, or the index cannot answer either. */
    public Optional<SearchResults> results() {
        return results;
    }

    public Paging paging() {
        return Paging.of(
                address.query().page(), results.orElseThrow().total(), SearchAddress.SIZE, SearchQuery.MOST_PAGES);
    }

    public String pageHref(int page) {
        return address.page(page).toString();
    }

    public String href(DocumentHit hit) {
        return Address.of("/document")
                .with("id", hit.id().toString())
                .with("q", words())
                .toString();
    }

    public String href(DocumentHit hit, Hit section) {
        return section.anchor().isEmpty() ? href(hit) : href(hit) + "#" + section.anchor();
    }

    /** The headings under which a section stands, without one that only repeats the title. */
    public String path(DocumentHit hit, Hit section) {
        var title = hit.title().text();
        return section.headings().stream()
                .skip(
                        section.headings().size() > 1
                                        && section.headings().getFirst().equals(title)
                                ? 1
                                : 0)
                .collect(Collectors.joining(" › "));
    }
}
