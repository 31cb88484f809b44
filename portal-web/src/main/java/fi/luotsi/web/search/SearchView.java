package fi.luotsi.web.search;

import fi.luotsi.content.Document;
import fi.luotsi.content.Library;
import fi.luotsi.indexer.search.Answer;
import fi.luotsi.indexer.search.DocumentHit;
import fi.luotsi.indexer.search.Hit;
import fi.luotsi.indexer.search.IndexUnavailable;
import fi.luotsi.indexer.search.NamedSources;
import fi.luotsi.indexer.search.Search;
import fi.luotsi.indexer.search.SearchQuery;
import fi.luotsi.indexer.search.SearchResults;
import fi.luotsi.indexer.search.Searched;
import fi.luotsi.web.gauge.SearchGauge;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Link;
import fi.luotsi.web.layout.Paging;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
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
    Library library;

    @Inject
    FacetNames names;

    @Inject
    SourceNames sourceNames;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    @Inject
    Event<Searched> searched;

    @Inject
    SearchGauge gauge;

    private SearchAddress address = new SearchAddress(Address.of("/search"));
    private Optional<SearchResults> results = Optional.empty();
    private Optional<AnswerCard> answer = Optional.empty();
    private List<Way> wider = List.of();
    private boolean failed;
    private Optional<Narrowing> narrowing = Optional.empty();

    @PostConstruct
    void run() {
        address = SearchAddress.of(request.getParameterMap());
        narrowing = Optional.of(narrowing(NamedSources.NONE));
        if (isBlank()) {
            return;
        }
        try {
            var found = search.search(address.query(), visitor.reader());
            gauge.count(found);
            results = Optional.of(found);
            narrowing = Optional.of(narrowing(found.sources()));
            answer = found.answer().map(this::card);
            if (!isBlank()) {
                wider = found.total() == 0 ? narrowing().wider(this::count) : List.of();
                tell(found);
            }
        } catch (IndexUnavailable unavailable) {
            failed = true;
            LOG.log(Level.WARNING, "Search cannot answer: the index is unavailable", unavailable);
        }
    }

    /** Whoever learns from searches must not be able to break them. */
    private void tell(SearchResults found) {
        try {
            searched.fire(new Searched(
                    words(),
                    visitor.language(),
                    found.total(),
                    narrowing().isNarrowed(),
                    address.query().page()));
        } catch (RuntimeException unheard) {
            LOG.log(Level.WARNING, "A search was not counted", unheard);
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

    public Narrowing narrowing() {
        return narrowing.orElseThrow();
    }

    private Narrowing narrowing(NamedSources named) {
        return new Narrowing(address, named, names, texts);
    }

    public List<FacetPanel> facets() {
        return narrowing().facets(results());
    }

    /** Where a search that found nothing would find something: without one facet, then without any. */
    public List<Way> wider() {
        return wider;
    }

    public List<Way> otherLanguages() {
        return narrowing().otherLanguages(results());
    }

    public Optional<Link> didYouMean() {
        return results.flatMap(SearchResults::didYouMean).map(words -> new Link(words, address.withWords(words)));
    }

    /** What became of the message that the visitor sent to the editors: {@code thanks}, {@code later}, or empty. */
    public String told() {
        var told = request.getParameter(WishServlet.TOLD);
        return WishServlet.THANKS.equals(told) || WishServlet.LATER.equals(told) ? told : "";
    }

    public Paging paging() {
        return Paging.of(address.query().page(), results().total(), SearchAddress.SIZE, SearchQuery.MOST_PAGES);
    }

    public String pageHref(int page) {
        return address.page(page).toString();
    }

    /** The paragraph that answers, if the search is sure of one. */
    public Optional<AnswerCard> answer() {
        return answer;
    }

    private AnswerCard card(Answer found) {
        var document = found.document();
        var owner = library.find(document.id(), visitor.reader()).flatMap(Document::owner);
        return AnswerCard.of(
                found,
                sourceName(document),
                owner.orElse(""),
                links().href(document, index(document), found.section()));
    }

    /** That a hit was found in another language than the query's; empty for a language of which the pages do not speak. */
    public String foundIn(String language) {
        var key = "search.translated." + language;
        return texts.containsKey(key) ? texts.get(key) : "";
    }

    public String sourceName(DocumentHit hit) {
        return sourceNames.name(hit.source());
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

    public String href(DocumentHit hit) {
        return links().href(hit, index(hit));
    }

    public String href(DocumentHit document, Hit section) {
        return links().href(document, index(document), section);
    }

    private ResultLinks links() {
        return new ResultLinks(words(), (address.query().page() - 1) * SearchAddress.SIZE + 1);
    }

    /** Its place on this page; an answer that is not among the results stands first. */
    private int index(DocumentHit hit) {
        var ids = results().documents().stream().map(DocumentHit::id).toList();
        return Math.max(0, ids.indexOf(hit.id()));
    }

    private boolean isBlank() {
        return narrowing().words().isEmpty();
    }

    private int count(SearchQuery query) {
        return search.search(query, visitor.reader()).total();
    }
}
