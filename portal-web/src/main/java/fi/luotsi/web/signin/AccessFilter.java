package fi.luotsi.web.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.TokenHolder;
import fi.luotsi.compliance.people.Tokens;
import fi.luotsi.compliance.usage.OwnUse;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Stands before everything: finds out who asks, and lets through what the access matrix allows. */
public class AccessFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(AccessFilter.class.getName());
    private static final String API = "/api/";
    private static final String BEYOND_TOKEN = AccessFilter.class.getName() + ".beyondToken";
    private static final String UNAVAILABLE = AccessFilter.class.getName() + ".unavailable";
    private static final AccessMatrix MATRIX = AccessMatrix.load();

    @Inject
    transient Tokens tokens;

    @Inject
    transient Session session;

    @Inject
    transient Visitor visitor;

    @Inject
    transient SignInAttempt attempt;

    @Inject
    transient AuditTrail trail;

    @Inject
    transient OwnUse ownUse;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse given, FilterChain chain)
            throws IOException, ServletException {
        var response = new LateErrors(new OwnRedirects(given));
        answer(request, response, chain);
        response.send();
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestId.give(request, response);
        request.setCharacterEncoding(UTF_8.name());
        var path = path(request);
        SecurityHeaders.set(request, response, path, session.farewell(request));
        if (isAmbiguous(request, response)) {
            return;
        }
        if (RequestForm.hasFiles(request) && isRefusedUnread(path, request, response)) {
            return;
        }
        if (RequestForm.isOdd(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        visitor.is(account(path, request).orElse(null), Languages.of(request, response));
        if (isBeyondToken(request)) {
            trail.refused(route(path, request));
            refuse(path, HttpServletResponse.SC_FORBIDDEN, response);
            return;
        }
        if (path.startsWith(API) && isUnknown(request)) {
            forbidden(path, request, response);
            return;
        }
        switch (MATRIX.decide(path, request.getMethod(), visitor.roles())) {
            case ALLOWED -> allowed(path, request, response, chain);
            case FORBIDDEN -> forbidden(path, request, response);
            case WRONG_METHOD -> refuse(path, HttpServletResponse.SC_METHOD_NOT_ALLOWED, response);
            case UNKNOWN -> refuse(path, HttpServletResponse.SC_NOT_FOUND, response);
        }
    }

    private static boolean isAmbiguous(HttpServletRequest request, HttpServletResponse response) {
        var isAmbiguous = RequestForm.isAmbiguous(request);
        if (isAmbiguous || RequestForm.isLast(request)) {
            response.setHeader("Connection", "close");
        }
        if (isAmbiguous) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        return isAmbiguous;
    }

    /** A form with files is not read, which may mean much, before it is known that it may be sent. */
    private boolean isRefusedUnread(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        visitor.is(account(path, request).orElse(null), Languages.DEFAULT);
        var isAllowed = !isBeyondToken(request)
                && MATRIX.decide(path, request.getMethod(), visitor.roles()) == AccessMatrix.Decision.ALLOWED;
        if (isAllowed && !RequestForm.isForeign(request)) {
            return false;
        }
        if (visitor.isSignedIn() || RequestForm.isForeign(request)) {
            trail.refused(route(path, request));
            refuse(path, HttpServletResponse.SC_FORBIDDEN, response);
        } else {
            forbidden(path, request, response);
        }
        return true;
    }

    private void allowed(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var row = MATRIX.row(path, request.getMethod()).orElseThrow();
        if (RequestForm.isForeign(request)) {
            trail.refused(row.path());
            refuse(path, HttpServletResponse.SC_FORBIDDEN, response);
            return;
        }
        trail.allowed(row);
        if (request.getHeader("Authorization") == null) {
            visitor.account().ifPresent(this::count);
        }
        if (path.equals("/sign-out")) {
            trail.signedOut();
            response.sendRedirect(session.end(request));
        } else if (path.equals("/sign-in") && attempt.handles(request, response)) {
            return;
        } else {
            chain.doFilter(request, response);
        }
    }

    /** People who use the portal are counted, not programs with their tokens; and a count that fails stops nobody. */
    private void count(Account account) {
        try {
            ownUse.seen(account.id());
        } catch (RuntimeException uncounted) {
            LOG.log(Level.WARNING, "A visit could not be counted; the next one is tried again", uncounted);
        }
    }

    private void forbidden(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (visitor.isSignedIn()) {
            trail.refused(route(path, request));
            refuse(path, HttpServletResponse.SC_FORBIDDEN, response);
        } else if (path.startsWith(API)) {
            refuse(
                    path,
                    isUnknown(request)
                            ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                            : HttpServletResponse.SC_UNAUTHORIZED,
                    response);
        } else if (request.getAttribute(UNAVAILABLE) instanceof RuntimeException unavailable) {
            throw unavailable;
        } else {
            var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.sendRedirect("/sign-in?next=" + URLEncoder.encode(path + query, UTF_8));
        }
    }

    private static String route(String path, HttpServletRequest request) {
        return MATRIX.row(path, request.getMethod()).map(AccessMatrix.Row::path).orElse("");
    }

    private static void refuse(String path, int status, HttpServletResponse response) throws IOException {
        if (path.startsWith(API)) {
            Problem.write(path, response, status);
        } else {
            response.sendError(status);
        }
    }

    /** A token counts alone; a directory that does not answer makes everybody anonymous, never more. */
    private Optional<Account> account(String path, HttpServletRequest request) {
        try {
            var sent = SentToken.of(path, request);
            if (sent.isEmpty()) {
                return TokenScopes.isForDirectories(path) ? Optional.empty() : session.account(request);
            }
            var holder = tokens.holder(sent.get());
            request.setAttribute(
                    BEYOND_TOKEN,
                    holder.filter(found -> !found.may(TokenScopes.of(path))
                                    || (TokenScopes.isForDirectories(path)
                                            && found.scopes().isEmpty()))
                            .isPresent());
            return holder.map(TokenHolder::account);
        } catch (RuntimeException unavailable) {
            LOG.log(Level.WARNING, "The directory does not answer; the visitor is treated as anonymous", unavailable);
            request.setAttribute(UNAVAILABLE, unavailable);
            return Optional.empty();
        }
    }

    /** Whether it could not be found out who asks: a program must not take what the public gets for what its token gives. */
    private static boolean isUnknown(HttpServletRequest request) {
        return request.getAttribute(UNAVAILABLE) != null;
    }

    /** Whether the token's account may come here, and the token not. */
    private static boolean isBeyondToken(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(BEYOND_TOKEN));
    }

    private static String path(HttpServletRequest request) {
        var info = request.getPathInfo() == null ? "" : request.getPathInfo();
        var path = request.getServletPath() + info;
        return path.isEmpty() || path.equals("/index.xhtml") ? "/" : path;
    }
}
