package fi.luotsi.web.api;

import fi.luotsi.indexer.search.Search;
import fi.luotsi.indexer.search.Suggestion;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What somebody who has begun to type may mean, as JSON. */
@Path("/suggestions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SuggestionResource {
    private static final int MOST = 8;
    private static final String FOR_HALF_A_MINUTE = "private, max-age=30";

    @Inject
    Search search;

    @Inject
    Visitor visitor;

    /**
     * From two letters on: frequent queries, words, titles and headings of what the caller may see. Kept for as long as somebody
     * goes on typing, but nothing is not: it may have been a busy moment.
     */
    @GET
    @Operation(summary = "Complete the beginning of a query")
    public Response suggestions(@QueryParam("q") @DefaultValue("") String typed) {
        var suggestions = search.suggest(typed, visitor.reader(), MOST);
        return Response.ok(json(suggestions))
                .header(HttpHeaders.CACHE_CONTROL, suggestions.isEmpty() ? "no-store" : FOR_HALF_A_MINUTE)
                .header(HttpHeaders.VARY, "Cookie, Authorization")
                .build();
    }

    private static JsonObject json(List<Suggestion> suggestions) {
        var all = Json.createArrayBuilder();
        suggestions.forEach(suggestion -> all.add(Json.createObjectBuilder()
                .add("text", suggestion.text())
                .add("kind", suggestion.kind().name().toLowerCase(Locale.ROOT))
                .add("language", suggestion.language())));
        return Json.createObjectBuilder().add("suggestions", all).build();
    }
}
