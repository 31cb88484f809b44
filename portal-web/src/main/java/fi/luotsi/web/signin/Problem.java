package fi.luotsi.web.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A refusal as {@code application/problem+json} (RFC 9457). */
final class Problem {
    private static final String RETRY_SECONDS = "30";

    private Problem() {}

    /** To a directory as an error of SCIM (RFC 7644, section 3.12). */
    static void write(String path, HttpServletResponse response, int status) throws IOException {
        var title = switch (status) {
            case HttpServletResponse.SC_UNAUTHORIZED -> "Send a personal token: Authorization: Bearer ...";
            case HttpServletResponse.SC_FORBIDDEN -> "Your roles do not allow this";
            case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> "This address does not take this method";
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> "The directory does not answer; try again in a moment";
            default -> "There is nothing at this address";
        };
        response.setStatus(status);
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
            if (TokenScopes.isForAnalysis(path)) {
                response.addHeader("WWW-Authenticate", "Basic realm=\"Luotsi\", charset=\"UTF-8\"");
            }
        }
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
        var isForDirectory = TokenScopes.isForDirectories(path);
        response.setContentType(isForDirectory ? "application/scim+json" : "application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(
                        isForDirectory
                                ? "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"detail\":\"" + title
                                        + "\",\"status\":\"" + status + "\"}"
                                : "{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + "}");
    }
}
