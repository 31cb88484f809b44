package fi.luotsi.web.crowd;

import fi.luotsi.web.gauge.CrowdGauge;
import fi.luotsi.web.layout.PlainPage;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * Stands before the pages: making one takes the time of a processor and of the database, and a hundred made at once all come late. Whoever waits too long is
 * told so by a page that costs nothing. A form that was filled in is never turned away.
 */
public class CrowdFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int PAGES_BY_PROCESSOR = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Turnstile TURNSTILE =
            new Turnstile(PAGES_BY_PROCESSOR * Runtime.getRuntime().availableProcessors(), PATIENCE);

    @Inject
    transient Visitor visitor;

    @Inject
    transient CrowdGauge gauge;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
        } else if (TURNSTILE.enter()) {
            try {
                chain.doFilter(request, response);
            } finally {
                TURNSTILE.leave();
            }
        } else {
            turnAway(response);
        }
    }

    private void turnAway(HttpServletResponse response) throws IOException {
        gauge.count();
        PlainPage.CROWDED.send(response, new Texts(visitor.locale()));
    }
}
