package fi.luotsi.web.odata;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.compliance.warehouse.Column;
import fi.luotsi.compliance.warehouse.Table;
import fi.luotsi.compliance.warehouse.Warehouse;
import fi.luotsi.web.api.PortalAddress;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The data store for tools of analysis; only those who see the figures of the whole city. */
@Path("/odata")
@RequestScoped
@SecurityRequirement(name = "token")
public class ODataResource {
    private static final String JSON = "application/json;odata.metadata=minimal;charset=utf-8";
    private static final String ROOT = "/api/v1/odata";

    @Inject
    Warehouse warehouse;

    @Inject
    Visitor visitor;

    @Inject
    PortalAddress address;

    @Inject
    HttpServletRequest request;

    @Context
    UriInfo asked;

    @GET
    @Operation(summary = "The tables of the data store (OData 4.0 service document)")
    public Response tables() {
        visitor.requireAnalyst();
        var sets = Json.createArrayBuilder();
        Table.ALL.forEach(table -> sets.add(Json.createObjectBuilder()
                .add("name", table.key())
                .add("kind", "EntitySet")
                .add("url", table.key())));
        return answer(() -> Json.createObjectBuilder()
                .add("@odata.context", root() + "/$metadata")
                .add("value", sets));
    }

    @GET
    @Path("/$metadata")
    @Operation(summary = "What the tables consist of (OData CSDL)")
    public Response metadata() {
        visitor.requireAnalyst();
        return versioned(Response.ok(Metadata.text(), "application/xml;charset=utf-8"));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Rows of a table, 5,000 at a time",
            description =
                    "$select, $filter, $orderby, $top, $skip and $count as in OData 4.0. A tool that knows only names and"
                            + " passwords sends a personal token as the password.")
    public Response rows(@PathParam("id") String name) {
        visitor.requireAnalyst();
        // some tools write the sign as %24, which is no longer the literal of a path
        return name.equals("$metadata") ? metadata() : answer(() -> rows(table(name)));
    }

    @GET
    @Path("/{id}/$count")
    @Operation(summary = "How many rows a table has, with $filter those that are asked for")
    public Response count(@PathParam("id") String name) {
        visitor.requireAnalyst();
        try {
            var query = ODataQuery.read(table(name), options());
            return versioned(
                    Response.ok(String.valueOf(warehouse.count(query.question())), "text/plain;charset=utf-8"));
        } catch (ODataFault fault) {
            return refusal(fault);
        }
    }

    private JsonObjectBuilder rows(Table table) {
        var query = ODataQuery.read(table, options());
        var question = query.question();
        var columns = question.columns();
        var names = columns.stream().map(Column::name).collect(Collectors.joining(",", "(", ")"));
        var json = Json.createObjectBuilder()
                .add("@odata.context", root() + "/$metadata#" + table.key() + (query.isPart() ? names : ""));
        var count = warehouse.count(question);
        if (query.isCounted()) {
            json.add("@odata.count", count);
        }
        var rows = Json.createArrayBuilder();
        warehouse.rows(question).forEach(row -> rows.add(row(columns, row)));
        json.add("value", rows);
        var isMore =
                count > (long) question.skip() + question.top() && query.rest().orElse(1) > 0;
        if (isMore) {
            json.add("@odata.nextLink", next(query));
        }
        return json;
    }

    private static JsonObjectBuilder row(List<Column> columns, List<Optional<Object>> cells) {
        var json = Json.createObjectBuilder();
        for (var place = 0; place < cells.size(); place++) {
            var name = columns.get(place).name();
            cells.get(place)
                    .ifPresentOrElse(
                            value -> {
                                switch (value) {
                                    case Long number -> json.add(name, number);
                                    case Boolean truth -> json.add(name, truth);
                                    case LocalDate day -> json.add(name, day.toString());
                                    default -> json.add(name, value.toString());
                                }
                            },
                            () -> json.addNull(name));
        }
        return json;
    }

    private String next(ODataQuery query) {
        var question = query.question();
        var options = new LinkedHashMap<>(options());
        options.put("$skip", String.valueOf(question.skip() + question.top()));
        query.rest().ifPresent(rest -> options.put("$top", String.valueOf(rest)));
        return root() + "/" + question.table().key() + "?"
                + options.entrySet().stream()
                        .map(option -> encoded(option.getKey()) + "=" + encoded(option.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("%24", "$");
    }

    private static Table table(String name) {
        return Table.named(name)
                .orElseThrow(
                        () -> new ODataFault(ODataFault.NOT_THERE, "No table has this name: see the service document"));
    }

    private Map<String, String> options() {
        MultivaluedMap<String, String> given = asked.getQueryParameters();
        return given.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, option -> option.getValue().getFirst(), (a, b) -> a, LinkedHashMap::new));
    }

    private String root() {
        return address.base(request) + ROOT;
    }

    private static Response answer(Supplier<JsonObjectBuilder> json) {
        try {
            return versioned(Response.ok(json.get().build().toString(), JSON));
        } catch (ODataFault fault) {
            return refusal(fault);
        }
    }

    private static Response refusal(ODataFault fault) {
        var error = Json.createObjectBuilder()
                .add(
                        "error",
                        Json.createObjectBuilder()
                                .add("code", String.valueOf(fault.status()))
                                .add("message", fault.sentence()));
        return versioned(
                Response.status(fault.status()).type(JSON).entity(error.build().toString()));
    }

    private static Response versioned(Response.ResponseBuilder response) {
        return response.header("OData-Version", "4.0").build();
    }
}
