package fi.luotsi.web.scim;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** What this service can do and which attributes it keeps (RFC 7643, sections 5 to 7), from a file beside this class. */
@Path("/scim")
@RequestScoped
@Produces({Scim.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@SecurityRequirement(name = "token")
public class ServiceResource extends ScimResource {
    private static final JsonObject DESCRIPTION = load();

    private static JsonObject load() {
        try (var in = Objects.requireNonNull(ServiceResource.class.getResourceAsStream("service.json"));
                var reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @GET
    @Path("/ServiceProviderConfig")
    @Operation(summary = "What this service can do (SCIM 2.0)")
    public String config() {
        by();
        return DESCRIPTION.getJsonObject("ServiceProviderConfig").toString();
    }

    @GET
    @Path("/ResourceTypes")
    @Operation(summary = "The kinds of resources (SCIM 2.0)")
    public String types() {
        by();
        return all("ResourceTypes");
    }

    @GET
    @Path("/ResourceTypes/{id}")
    @Operation(summary = "One kind of resource (SCIM 2.0)")
    public String type(@PathParam("id") String id) {
        by();
        return one("ResourceTypes", id);
    }

    @GET
    @Path("/Schemas")
    @Operation(summary = "The attributes that are kept (SCIM 2.0)")
    public String schemas() {
        by();
        return all("Schemas");
    }

    @GET
    @Path("/Schemas/{id}")
    @Operation(summary = "The attributes of one schema (SCIM 2.0)")
    public String schema(@PathParam("id") String id) {
        by();
        return one("Schemas", id);
    }

    private static String all(String name) {
        var resources = List.copyOf(array(name).getValuesAs(JsonObject.class));
        return new Listing(0, resources.size())
                .json(resources.size(), resources)
                .toString();
    }

    private static String one(String name, String id) {
        return array(name).getValuesAs(JsonObject.class).stream()
                .filter(resource -> resource.getString("id").equals(id))
                .findFirst()
                .orElseThrow(ScimFault::unknown)
                .toString();
    }

    private static JsonArray array(String name) {
        return DESCRIPTION.getJsonArray(name);
    }
}
