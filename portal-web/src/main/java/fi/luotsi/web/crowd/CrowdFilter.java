package fi.luotsi.web.crowd;

import fi.luotsi.web.gauge.CrowdGauge;
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
 * told so by a page that costs nothing, with {@code 503} and {@code Retry-After} (RFC 9110, sections 15.6.4 and 10.2.3). A form that was filled in is never turned away.
 */
public class CrowdFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int PAGES_BY_PROCESSOR = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String SECONDS = "5";
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
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", SECONDS);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(page(new Texts(visitor.locale())));
    }

    /** As the pages of faults look. */
    static String page(Texts texts) {
        return """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="utf-8"/><title>%s – Luotsi</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <link rel="stylesheet" href="/static/luotsi.css"/></head>
            <body><main id="main"><div class="wide"><div class="fault">
            <p><a class="brand" href="/"><svg class="mark" aria-hidden="true"><use href="/static/icons.svg#luotsi"/></svg>Luotsi</a></p>
            <h1>%s</h1><p class="lead">%s</p>
            <p class="actions"><a class="button" href="">%s</a></p></div></div></main></body>
            </html>
            """.formatted(
                        texts.locale().getLanguage(),
                        texts.get("fault.503.title"),
                        texts.get("fault.503.title"),
                        texts.get("fault.503.text"),
                        texts.get("fault.again"));
    }
}
