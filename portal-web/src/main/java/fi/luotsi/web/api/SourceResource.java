package fi.luotsi.web.api;

import fi.luotsi.content.Audience;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.SharePointSites;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.Sources;
import fi.luotsi.content.UnusableSource;
import fi.luotsi.content.UnusableSource.Problem;
import fi.luotsi.content.WebSites;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.file.InvalidPathException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Sources as JSON; administrators only. */
@Path("/sources")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
public class SourceResource {
    @Inject
    Sources sources;

    @Inject
    WebSites webSites;

    @Inject
    SharePointSites sharePoints;

    @Inject
    Visitor visitor;

    @GET
    @Operation(summary = "All sources")
    public JsonArray all() {
        visitor.requireAdministrator();
        var array = Json.createArrayBuilder();
        sources.all().forEach(source -> array.add(json(source)));
        return array.build();
    }

    /** A folder that is a source already is returned as it is. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Make a folder of the server, a web site or a SharePoint site a source: {\"folder\": absolute path, \"site\": address or \"sharePoint\": address, \"name\": optional, \"audience\": optional words};"
                            + " a site also: include, exclude (patterns), internal, depth, pages, minutes, delayMillis, signIn: {kind, name, secret};"
                            + " a SharePoint site also: tenant, client, secret, pages, libraries, lists (names), signIn, graph (addresses of the cloud), internal")
    public Response add(JsonObject asked) {
        visitor.requireAdministrator();
        var audience = Audience.parse(asked.getString("audience", Audience.STAFF_GROUP));
        var publicity = audience.isPublic() ? PublicityClass.PUBLIC : PublicityClass.INTERNAL;
        var owner = visitor.account().orElseThrow().name();
        var name = asked.getString("name", "").strip();
        Source source;
        if (asked.containsKey("site")) {
            var site = SiteJson.site(asked);
            var named = LocalName.same(name.isEmpty() ? site.start() : name);
            source = webSites.add(site, named, audience, publicity, owner);
        } else if (asked.containsKey("sharePoint")) {
            var site = SharePointJson.site(asked);
            var named = LocalName.same(name.isEmpty() ? site.address() : name);
            source = sharePoints.add(site, named, audience, publicity, owner);
        } else {
            var folder = folder(asked.getString("folder", ""));
            var named = LocalName.same(name.isEmpty() ? lastName(folder) : name);
            source = sources.addFolder(folder, named, audience, publicity, owner);
        }
        return Response.status(Response.Status.CREATED).entity(json(source)).build();
    }

    @POST
    @Path("/{id}/harvest")
    @Operation(summary = "Start a harvest, or learn which one runs; its progress is under /harvests/{harvestId}")
    public Response harvest(@PathParam("id") String id) {
        visitor.requireAdministrator();
        var source = SourceId.parse(id)
                .flatMap(sources::find)
                .orElseThrow(() -> new NotFoundException("No source has this identity"));
        var harvest = sources.harvest(source.id());
        return Response.accepted(Json.createObjectBuilder()
                        .add("harvestId", harvest.toString())
                        .build())
                .build();
    }

    private static java.nio.file.Path folder(String text) {
        try {
            return java.nio.file.Path.of(text);
        } catch (InvalidPathException unreadable) {
            throw new UnusableSource(Problem.NOT_A_FOLDER, text);
        }
    }

    private static String lastName(java.nio.file.Path folder) {
        var name = folder.normalize().getFileName();
        return name == null ? "/" : name.toString();
    }

    private static JsonObject json(Source source) {
        return Json.createObjectBuilder()
                .add("id", source.id().toString())
                .add("key", source.key())
                .add("name", source.name().fi())
                .add("kind", source.kind().name())
                .add("location", source.location())
                .add("audience", SearchJson.strings(source.audience().groups()))
                .add("documents", source.documents())
                .build();
    }
}
