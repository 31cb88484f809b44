package fi.luotsi.web.api;

import jakarta.json.Json;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Errors as {@code application/problem+json} (RFC 9457). */
final class ApiProblem {
    private static final Logger LOG = Logger.getLogger(ApiProblem.class.getName());

    private ApiProblem() {}

    static Response of(int status, String title) {
        var json = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .build();
        return Response.status(status)
                .type("application/problem+json")
                .entity(json.toString())
                .build();
    }

    /** What nobody expected is logged under a number that the caller gets; the caller gets nothing else of it. */
    static Response unexpected(Throwable failure) {
        var number = UUID.randomUUID();
        LOG.log(Level.SEVERE, failure, () -> "Error " + number);
        return of(500, "Something went wrong. Tell support this number: " + number);
    }
}
