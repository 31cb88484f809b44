package fi.luotsi.web.api;

import fi.luotsi.compliance.database.DatabaseAway;
import fi.luotsi.indexer.search.IndexUnavailable;
import fi.luotsi.web.signin.NotAllowed;
import jakarta.json.JsonException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Gives every failure its status and a sentence. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
    private static final String RETRY_SECONDS = "5";
    private static final String RETRY_DATABASE_SECONDS = "30";

    @Override
    public Response toResponse(Throwable failure) {
        return switch (failure) {
            case NotAllowed notAllowed -> ApiProblem.of(403, "Your roles do not allow this");
            case IndexUnavailable unavailable ->
                later("The index is being mended; try again in a moment", RETRY_SECONDS);
            case Throwable away
            when DatabaseAway.is(away) ->
                later("The database does not answer; try again in a moment", RETRY_DATABASE_SECONDS);
            case NotFoundException unknown -> ApiProblem.of(404, "There is nothing at this address");
            case WebApplicationException told when told.getResponse().hasEntity() -> told.getResponse();
            case WebApplicationException refused ->
                ApiProblem.of(
                        refused.getResponse().getStatus(),
                        "The request cannot be read: send JSON as documented at /openapi");
            case JsonException unreadable -> ApiProblem.of(400, "The request is not JSON as documented at /openapi");
            case ProcessingException unreadable ->
                ApiProblem.of(400, "The request is not JSON as documented at /openapi");
            case IllegalArgumentException unusable -> ApiProblem.of(400, "A value of the request cannot be used");
            default -> ApiProblem.unexpected(failure);
        };
    }

    private static Response later(String title, String seconds) {
        return Response.fromResponse(ApiProblem.of(503, title))
                .header("Retry-After", seconds)
                .build();
    }
}
