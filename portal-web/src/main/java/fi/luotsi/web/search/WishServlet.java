package fi.luotsi.web.search;

import fi.luotsi.indexer.search.SearchQuery;
import fi.luotsi.indexer.search.Wish;
import fi.luotsi.web.crowd.MessageLimit;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.signin.ClientAddress;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Objects;

/** {@code POST /search/wish}: what a visitor looked for in vain, passed on to the editors without who it was; then back to the search. */
@WebServlet("/search/wish")
public class WishServlet extends HttpServlet {
    static final String TOLD = "told";
    static final String THANKS = "thanks";
    static final String LATER = "later";
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(WishServlet.class.getName());
    private static final MessageLimit LIMIT = new MessageLimit(Clock.systemUTC());

    @Inject
    transient Visitor visitor;

    @Inject
    transient ClientAddress addresses;

    @Inject
    transient Event<Wish> wishes;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = Objects.requireNonNullElse(request.getParameter("q"), "").strip();
        var message =
                Objects.requireNonNullElse(request.getParameter("message"), "").strip();
        var back = Address.of("/search").with("q", words.substring(0, Math.min(words.length(), SearchQuery.LONGEST)));
        var state = message.isEmpty() ? "" : send(request, new Wish(words, message, visitor.language()));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", (state.isEmpty() ? back : back.with(TOLD, state)) + "#main");
    }

    private String send(HttpServletRequest request, Wish wish) {
        if (!LIMIT.allows(sender(request))) {
            return LATER;
        }
        try {
            wishes.fire(wish);
            return THANKS;
        } catch (RuntimeException unheard) {
            LOG.log(Level.WARNING, "A wish could not be taken in", unheard);
            return LATER;
        }
    }

    private String sender(HttpServletRequest request) {
        return visitor.account().map(account -> account.id().toString()).orElseGet(() -> addresses.of(request));
    }
}
