package fi.luotsi.web.scim;

import fi.luotsi.compliance.people.ProvisionedPerson;
import fi.luotsi.compliance.people.Provisioning;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** {@code /Users}: the people whom a directory keeps up to date. */
@Path("/scim/Users")
@RequestScoped
@Produces({Scim.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@SecurityRequirement(name = "token")
public class UsersResource extends ScimResource {
    private static final int MOST_LOOKED_AT = 20_000;

    @Inject
    Provisioning people;

    @GET
    @Operation(summary = "People whom the directory keeps up to date (SCIM 2.0)")
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
            var page = listing.most() == 0 ? List.<ProvisionedPerson>of() : people.page(listing.from(), listing.most());
            return listing.json(
                            people.count(),
                            page.stream()
                                    .map(person -> shown.of(UserJson.write(person, base)))
                                    .toList())
                    .toString();
        }
        var asked = FilterReader.filter(filter);
        var found = candidates(asked)
                .map(person -> UserJson.write(person, base))
                .filter(asked::matches)
                .toList();
        return listing.json(
                        found.size(), listing.of(found).stream().map(shown::of).toList())
                .toString();
    }

    /** Who could match: one where an identity is asked for, else everybody. */
    private Stream<ProvisionedPerson> candidates(Filter filter) {
        return first(filter, "id", id -> identity(id).flatMap(people::find).stream())
                .or(() -> first(filter, "userName", name -> people.withUserName(name).stream()))
                .or(() -> first(filter, "externalId", id -> people.withExternalId(id).stream()))
                .or(() -> first(filter, "emails", email -> people.withEmail(email).stream()))
                .orElseGet(this::everybody);
    }

    private static Optional<Stream<ProvisionedPerson>> first(
            Filter filter, String attribute, java.util.function.Function<String, Stream<ProvisionedPerson>> find) {
        return filter.required(attribute).map(find);
    }

    private Stream<ProvisionedPerson> everybody() {
        var total = people.count();
        if (total > MOST_LOOKED_AT) {
            throw ScimFault.tooMany(
                    "Ask for id, userName, externalId or emails with eq: there are too many people to look at each");
        }
        return Stream.iterate(0, from -> from < total, from -> from + Scim.MOST_RESULTS)
                .flatMap(from -> people.page(from, Scim.MOST_RESULTS).stream());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One person (SCIM 2.0)")
    public Response one(
            @PathParam("id") String id,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        by();
        var person = people.find(id(id)).orElseThrow(ScimFault::unknown);
        return answer(Response.Status.OK, UserJson.write(person, base()), Shown.of(attributes, excluded));
    }

    @POST
    @Operation(summary = "Add a person (SCIM 2.0)")
    public Response add(
            InputStream body,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        var by = by();
        var added = done(people.add(UserJson.read(Scim.read(body), true), by));
        return answer(Response.Status.CREATED, UserJson.write(added, base()), Shown.of(attributes, excluded));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Say anew what the directory knows of a person (SCIM 2.0)")
    public Response replace(
            @PathParam("id") String id,
            InputStream body,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        var by = by();
        var json = Scim.read(body);
        var changed = done(people.change(id(id), seen(), before -> UserJson.read(json, before.active()), by));
        return answer(Response.Status.OK, UserJson.write(changed, base()), Shown.of(attributes, excluded));
    }

    @PATCH
    @Path("/{id}")
    @Operation(summary = "Change a person (SCIM 2.0)")
    public Response change(
            @PathParam("id") String id,
            InputStream body,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        var by = by();
        var operations = fi.luotsi.web.scim.Operation.read(Scim.read(body));
        var changed = done(people.change(
                id(id),
                seen(),
                before -> UserJson.read(UserPatch.apply(UserJson.write(before).build(), operations), before.active()),
                by));
        return answer(Response.Status.OK, UserJson.write(changed, base()), Shown.of(attributes, excluded));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "The person has left; the history stays (SCIM 2.0)")
    public Response remove(@PathParam("id") String id) {
        var by = by();
        done(people.remove(id(id), seen(), by));
        return Response.noContent().build();
    }
}
