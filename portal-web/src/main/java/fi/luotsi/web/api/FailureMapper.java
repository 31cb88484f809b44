package fi.luotsi.web.api;

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

    @Override
    public Response toResponse(Throwable failure) {
        return switch (failure) {
            case NotAllowed notAllowed -> ApiProblem.of(403, "Your roles do not allow this");
            case IndexUnavailable unavailable ->
                Response.fromResponse(ApiProblem.of(503, "The index is being mended; try again in a moment"))
                        .header("Retry-After", RETRY_SECONDS)
                        .build();
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
}
