package fi.luotsi.web.outage;

import fi.luotsi.compliance.database.DatabaseAway;
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
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Outside of all: when the database does not answer, search and reading go on with what is public, as the index keeps it; every other page ends in a plain
 * one, since the usual page of a fault would ask the database again.
 */
public class OutageFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(OutageFilter.class.getName());

    /** What stands in for a page, by its path. */
    private static final Map<String, String> PUBLIC =
            Map.of("/search", "/WEB-INF/outage/search.xhtml", "/document", "/WEB-INF/outage/document.xhtml");

    @Inject
    transient Visitor visitor;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted() || !DatabaseAway.is(failure)) {
                throw failure;
            }
            LOG.log(
                    Level.WARNING,
                    "The database does not answer: {0}",
                    innermost(failure).toString());
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var publicPage = publicPage(request);
        if (publicPage.isPresent()) {
            try {
                response.resetBuffer();
                response.setStatus(HttpServletResponse.SC_OK);
                request.getRequestDispatcher(publicPage.get()).forward(request, response);
                return;
            } catch (IOException | ServletException | RuntimeException failure) {
                if (response.isCommitted() || !DatabaseAway.is(failure)) {
                    throw failure;
                }
            }
        }
        PlainPage.DATABASE_AWAY.send(response, new Texts(visitor.locale()));
    }

    private static Optional<String> publicPage(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                ? Optional.ofNullable(PUBLIC.get(request.getServletPath()))
                : Optional.empty();
    }

    private static Throwable innermost(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
