package fi.luotsi.web.scim;

import fi.luotsi.compliance.people.ProvisionedGroup;
import fi.luotsi.compliance.people.ProvisionedGroups;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** {@code /Groups}: the groups of a directory, which give roles where the configuration says so. */
@Path("/scim/Groups")
@RequestScoped
@Produces({Scim.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@SecurityRequirement(name = "token")
public class GroupsResource extends ScimResource {
    @Inject
    ProvisionedGroups groups;

    @GET
    @Operation(summary = "Groups of the directory (SCIM 2.0)")
    public String list(
            @QueryParam("filter") @Nullable String filter,
            @QueryParam("startIndex") @Nullable String startIndex,
            @QueryParam("count") @Nullable String count,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        by();
        var listing = Listing.of(startIndex, count);
        var shown = Shown.of(attributes, excluded);
        var base = base();
        if (filter == null || filter.isBlank()) {
            var page = groups.page(listing.from(), listing.most(), shown.has("members"));
            return listing.json(
                            groups.count(),
                            page.stream()
                                    .map(group -> shown.of(GroupJson.write(group, base)))
                                    .toList())
                    .toString();
        }
        var asked = FilterReader.filter(filter);
        var withMembers = shown.has("members") || Scim.lower(filter).contains("members");
        var found = candidates(asked, withMembers)
                .map(group -> GroupJson.write(group, base))
                .filter(asked::matches)
                .toList();
        return listing.json(
                        found.size(), listing.of(found).stream().map(shown::of).toList())
                .toString();
    }

    private Stream<ProvisionedGroup> candidates(Filter filter, boolean withMembers) {
        return filter.required("id")
                .map(id -> identity(id).flatMap(given -> groups.find(given, withMembers)).stream())
                .or(() -> filter.required("displayName").map(name -> groups.withName(name, withMembers).stream()))
                .or(() -> filter.required("externalId").map(id -> groups.withExternalId(id, withMembers).stream()))
                .orElseGet(() -> groups.page(0, groups.count(), withMembers).stream());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One group (SCIM 2.0)")
    public Response one(
            @PathParam("id") String id,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        by();
        var shown = Shown.of(attributes, excluded);
        var group = groups.find(id(id), shown.has("members")).orElseThrow(ScimFault::unknown);
        return answer(Response.Status.OK, GroupJson.write(group, base()), shown);
    }

    @POST
    @Operation(summary = "Add a group (SCIM 2.0)")
    public Response add(InputStream body, @QueryParam("excludedAttributes") @Nullable String excluded) {
        var by = by();
        var added = done(groups.add(GroupJson.read(Scim.read(body)), by));
        return answer(Response.Status.CREATED, GroupJson.write(added, base()), Shown.of(null, excluded));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Say anew what the directory knows of a group (SCIM 2.0)")
    public Response replace(
            @PathParam("id") String id, InputStream body, @QueryParam("excludedAttributes") @Nullable String excluded) {
        var by = by();
        var wish = GroupJson.read(Scim.read(body));
        done(groups.change(id(id), seen(), before -> wish, by));
        var shown = Shown.of(null, excluded);
        var changed = groups.find(id(id), shown.has("members")).orElseThrow(ScimFault::unknown);
        return answer(Response.Status.OK, GroupJson.write(changed, base()), shown);
    }

    /** Answers without the group, which may have thousands of members. */
    @PATCH
    @Path("/{id}")
    @Operation(summary = "Change a group (SCIM 2.0)")
    public Response change(@PathParam("id") String id, InputStream body) {
        var by = by();
        var operations = fi.luotsi.web.scim.Operation.read(Scim.read(body));
        var changed = done(groups.change(id(id), seen(), before -> GroupJson.apply(before, operations), by));
        return Response.noContent().header("ETag", Meta.tag(changed.version())).build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove a group, with the roles that it gave (SCIM 2.0)")
    public Response remove(@PathParam("id") String id) {
        var by = by();
        done(groups.remove(id(id), seen(), by));
        return Response.noContent().build();
    }
}
