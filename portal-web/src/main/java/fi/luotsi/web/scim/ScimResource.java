package fi.luotsi.web.scim;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Provision;
import fi.luotsi.web.api.PortalAddress;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** What the resources have in common: who asks, where they are, and how they answer. */
abstract class ScimResource {
    @Inject
    Visitor visitor;

    @Inject
    PortalAddress address;

    @Inject
    HttpServletRequest request;

    /** The account whose token the directory has. The access filter has seen that the token is meant for this; here is the second lock. */
    UUID by() {
        visitor.requireAdministrator();
        return visitor.account().map(Account::id).orElseThrow();
    }

    String base() {
        return address.base(request) + Scim.PATH;
    }

    OptionalInt seen() {
        return Meta.seen(request.getHeader(HttpHeaders.IF_MATCH));
    }

    /** An identity that is none is one that nobody has. */
    static UUID id(String text) {
        return identity(text).orElseThrow(ScimFault::unknown);
    }

    static Optional<UUID> identity(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    static <T> T done(Provision<T> provision) {
        return switch (provision) {
            case Provision.Done<T> done -> done.result();
            case Provision.Refused<T> refused -> throw ScimFault.of(refused.reason());
        };
    }

    Response answer(Response.Status status, JsonObject resource, Shown shown) {
        var meta = resource.getJsonObject("meta");
        var tag = meta.getString("version");
        if (status == Response.Status.OK
                && request.getMethod().equals("GET")
                && tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            return Response.notModified().header(HttpHeaders.ETAG, tag).build();
        }
        var response =
                Response.status(status).entity(shown.of(resource).toString()).header(HttpHeaders.ETAG, tag);
        if (status == Response.Status.CREATED) {
            response.header(HttpHeaders.LOCATION, meta.getString("location"));
        }
        return response.build();
    }
}
