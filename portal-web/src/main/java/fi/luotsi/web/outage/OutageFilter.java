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
import java.util.logging.Level;
import java.util.logging.Logger;

/** Outside of all: what fails because the database does not answer ends in a plain page, since the usual page of a fault would ask it again. */
public class OutageFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(OutageFilter.class.getName());

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
            LOG.log(Level.WARNING, "The database does not answer", failure);
            PlainPage.DATABASE_AWAY.send(response, new Texts(visitor.locale()));
        }
    }
}
