package fi.luotsi.web.signin;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Leads on by the path alone, as RFC 9110 (section 10.2.2) lets it. Servers make a whole address of it otherwise, by the name of the host that the request gave,
 * which anybody can forge, and by the scheme behind the proxy, which is not that of the readers.
 */
final class OwnRedirects extends HttpServletResponseWrapper {
    OwnRedirects(HttpServletResponse response) {
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
