package fi.luotsi.web.api;

import fi.luotsi.indexer.search.Facet;
import fi.luotsi.indexer.search.Search;
import fi.luotsi.indexer.search.SearchQuery;
import fi.luotsi.web.gauge.SearchGauge;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Search as JSON. */
@Path("/search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
    @Inject
    Search search;

    @Inject
    Visitor visitor;

    @Inject
    PortalAddress address;

    @Inject
    SearchGauge gauge;

    /** Documents whose audience the caller belongs to, best first. Snippets are escaped HTML with {@code <mark>} around the words that match. */
    @GET
    @Operation(
            summary = "Find documents by words; filters may be repeated",
            description =
                    "In q, \"quotation marks\" keep words together, -word leaves a word out, source:NAME narrows to a source by its key or the"
                            + " beginning of its name, and -source:NAME leaves it out. Names that no source has do not narrow; they are told in"
                            + " unknownSources, and then existingSources lists the keys of the sources that there are. In hits and in the answer,"
                            + " verified is the day on which somebody last said that the document is still right, or null, and review is"
                            + " NEVER, VERIFIED, DUE (its date is near or its text has changed) or EXPIRED (its date is past).")
    public JsonObject search(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("lang") List<String> languages,
            @QueryParam("source") List<String> sources,
            @QueryParam("type") List<String> types,
            @QueryParam("year") List<String> years,
            @QueryParam("topic") List<String> topics,
            @QueryParam("concerns") List<String> units,
            @QueryParam("page") @DefaultValue("1") String page,
            @QueryParam("size") @DefaultValue("10") String size) {
        var chosen = Map.of(
                Facet.Name.SOURCE, Set.copyOf(sources),
                Facet.Name.LANGUAGE, Set.copyOf(languages),
                Facet.Name.TYPE, Set.copyOf(types),
                Facet.Name.YEAR, Set.copyOf(years),
                Facet.Name.TOPIC, Set.copyOf(topics),
                Facet.Name.CONCERNS, Set.copyOf(units));
        var query = new SearchQuery(words, chosen, number(page, 1), number(size, 10));
        var results = search.search(query, visitor.reader());
        gauge.count(results);
        return new SearchJson(address, words, LocalDate.now(Figures.ZONE)).of(results);
    }

    /** A number that cannot be read counts as not given. */
    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
