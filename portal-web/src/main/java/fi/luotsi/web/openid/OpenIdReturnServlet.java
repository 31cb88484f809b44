package fi.luotsi.web.openid;

import fi.luotsi.web.openid.OpenIdFailure.Kind;
import fi.luotsi.web.signin.AuditTrail;
import fi.luotsi.web.signin.Session;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Where the provider sends visitors back to. */
@WebServlet(OpenIdSettings.RETURN_PATH)
public class OpenIdReturnServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String METHOD = "openid";
    private static final Set<String> SAID_NO = Set.of("access_denied", "consent_required", "interaction_required");

    @Inject
    transient OpenId openId;

    @Inject
    transient Session session;

    @Inject
    transient AuditTrail trail;

    @Inject
    transient Refusing refusing;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var relyingParty = openId.relyingParty();
        if (relyingParty.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var pending = PendingSignIns.take(request.getSession(false), parameter(request, "state"), Instant.now());
        try {
            signIn(request, relyingParty.get(), pending);
            response.sendRedirect(
                    openId.portal() + pending.map(PendingSignIn::next).orElse("/"));
        } catch (OpenIdFailure failure) {
            trail.signInFailed();
            refusing.answer(failure, pending.map(PendingSignIn::next).orElse("/"), response);
        }
    }

    private void signIn(HttpServletRequest request, RelyingParty relyingParty, Optional<PendingSignIn> pending)
            throws OpenIdFailure {
        var begun = pending.orElseThrow(
                () -> new OpenIdFailure(Kind.STALE, "no sign-in of this browser waits for the answer (state)"));
        if (request.getParameter("iss") != null) {
            relyingParty.checkIssuer(parameter(request, "iss"));
        }
        var error = parameter(request, "error");
        if (!error.isEmpty()) {
            throw SAID_NO.contains(error)
                    ? new OpenIdFailure(Kind.REFUSED, "the provider says no")
                    : OpenIdFailure.invalid("the provider tells an error");
        }
        var vouched = relyingParty.vouched(parameter(request, "code"), begun);
        session.begin(request, openId.account(vouched.claims()), vouched.farewell(), METHOD);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
