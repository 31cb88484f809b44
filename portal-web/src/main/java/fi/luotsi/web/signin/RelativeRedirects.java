package fi.luotsi.web.signin;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Sends visitors on as the address was written, most often a path. Servers put scheme and host before it, by what they see; behind a proxy that ends the
 * encryption that is {@code http}, and a browser that keeps to our own policy does not follow a form there.
 */
final class RelativeRedirects extends HttpServletResponseWrapper {
    RelativeRedirects(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader("Location", location);
        flushBuffer();
    }
}
