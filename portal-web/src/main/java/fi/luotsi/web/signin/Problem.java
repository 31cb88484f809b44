package fi.luotsi.web.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A refusal as {@code application/problem+json} (RFC 9457). */
final class Problem {
    private Problem() {}

    static void write(HttpServletResponse response, int status) throws IOException {
        var title = switch (status) {
            case HttpServletResponse.SC_UNAUTHORIZED -> "Send a personal token: Authorization: Bearer ...";
            case HttpServletResponse.SC_FORBIDDEN -> "Your roles do not allow this";
            case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> "This address does not take this method";
            default -> "There is nothing at this address";
        };
        response.setStatus(status);
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + "}");
    }
}
