package fi.luotsi.web.scim;

import jakarta.json.Json;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;

/** Answers with the errors of the protocol. */
@Provider
public class ScimFaultMapper implements ExceptionMapper<ScimFault> {
    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:Error";
    private static final int RETRY_SECONDS = 3_600;

    @Override
    public Response toResponse(ScimFault fault) {
        var json = Json.createObjectBuilder()
                .add("schemas", Json.createArrayBuilder().add(SCHEMA))
                .add("status", Integer.toString(fault.status()))
                .add("detail", Objects.requireNonNullElse(fault.getMessage(), ""));
        if (!fault.type().isEmpty()) {
            json.add("scimType", fault.type());
        }
        var response = Response.status(fault.status())
                .type(Scim.MEDIA_TYPE)
                .entity(json.build().toString());
        if (fault.status() == ScimFault.TOO_MANY_REQUESTS) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return response.build();
    }
}
