package fi.luotsi.web.api;

import fi.luotsi.content.AddressProblem;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.HarvestProblem;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.HostCount;
import fi.luotsi.content.Sources;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Runs of harvests as JSON; administrators only. */
@Path("/harvests/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
public class HarvestResource {
    private static final int MOST_PROBLEMS = 10_000;

    @Inject
    Sources sources;

    @Inject
    Visitor visitor;

    /** Once the run is over, with every file that is not whole and why. */
    @GET
    @Operation(summary = "What a harvest did, or has done so far")
    public JsonObject report(@PathParam("id") String id) {
        visitor.requireAdministrator();
        var report = find(id);
        var json = json(report);
        if (report.isOver()) {
            var problems = Json.createArrayBuilder();
            sources.problems(report.source(), MOST_PROBLEMS).forEach(problem -> problems.add(json(problem)));
            json.add("problems", problems);
            var failed = Json.createArrayBuilder();
            sources.addressProblems(report.source(), MOST_PROBLEMS).forEach(problem -> failed.add(json(problem)));
            json.add("addressProblems", failed);
        }
        var hosts = Json.createArrayBuilder();
        sources.hosts(report.id()).forEach(count -> hosts.add(json(count)));
        json.add("hosts", hosts);
        return json.build();
    }

    @POST
    @Path("/stop")
    @Operation(summary = "Stop a harvest; a later one goes on from there")
    public Response stop(@PathParam("id") String id) {
        visitor.requireAdministrator();
        sources.stop(find(id).id());
        return Response.accepted().build();
    }

    private HarvestReport find(String id) {
        return HarvestId.parse(id)
                .flatMap(sources::report)
                .orElseThrow(() -> new NotFoundException("No harvest has this identity"));
    }

    private static JsonObjectBuilder json(HarvestReport report) {
        return Json.createObjectBuilder()
                .add("harvestId", report.id().toString())
                .add("sourceId", report.source().toString())
                .add("state", report.state().name())
                .add("startedAt", report.startedAt().toString())
                .add(
                        "finishedAt",
                        report.finishedAt()
                                .<JsonValue>map(at -> Json.createValue(at.toString()))
                                .orElse(JsonValue.NULL))
                .add("total", report.total())
                .add("processed", report.processed())
                .add("indexed", report.indexed())
                .add("partial", report.partial())
                .add("rejected", report.rejected())
                .add("added", report.added())
                .add("changed", report.changed())
                .add("unchanged", report.unchanged())
                .add("gone", report.gone())
                .add("withheld", report.withheld())
                .add("children", report.children())
                .add(
                        "failure",
                        report.failure()
                                .<JsonValue>map(failure -> Json.createValue(failure.name()))
                                .orElse(JsonValue.NULL));
    }

    private static JsonObjectBuilder json(HostCount count) {
        return Json.createObjectBuilder()
                .add("host", count.host())
                .add("outcome", count.outcome().name())
                .add("addresses", count.addresses());
    }

    private static JsonObjectBuilder json(AddressProblem problem) {
        return Json.createObjectBuilder()
                .add("address", problem.address())
                .add("outcome", problem.outcome().name())
                .add("status", problem.status());
    }

    private static JsonObjectBuilder json(HarvestProblem problem) {
        return Json.createObjectBuilder()
                .add("item", problem.item())
                .add("state", problem.state().name())
                .add("reason", problem.reason().name())
                .add("sentence", problem.reason().sentence());
    }
}
