package fi.luotsi.web.api;

import fi.luotsi.content.UnusableSource;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Says why a source cannot be made. */
@Provider
public class UnusableSourceMapper implements ExceptionMapper<UnusableSource> {
    private static final int UNPROCESSABLE = 422;

    @Override
    public Response toResponse(UnusableSource unusable) {
        var title = switch (unusable.problem()) {
            case NOT_ABSOLUTE -> "Give the whole path of the folder, from / on";
            case NOT_A_FOLDER -> "There is no folder at this path on the server";
            case NOT_READABLE -> "The server may not read this folder; give its user the right to read and open it";
            case NO_NAME -> "Give the source a name";
        };
        return ApiProblem.of(UNPROCESSABLE, title);
    }
}
