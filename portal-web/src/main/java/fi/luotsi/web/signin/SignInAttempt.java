package fi.luotsi.web.signin;

import fi.luotsi.compliance.people.Accounts;
import fi.luotsi.compliance.people.SignIn;
import fi.luotsi.compliance.people.SignInOrigin;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

/** One attempt to sign in with a local account. */
@RequestScoped
class SignInAttempt {
    /** No account has it, so that a login that may not come in this way takes the time of one that is not there. */
    private static final String NOBODY = "";

    private static final int UNPROCESSABLE_CONTENT = 422;
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    Accounts accounts;

    @Inject
    SignInView view;

    @Inject
    Session session;

    @Inject
    ClientAddress addresses;

    @Inject
    SignInConfig config;

    @Inject
    AuditTrail trail;

    /** Whether the answer is given; otherwise the page shows what is wrong. */
    boolean handles(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var login = Objects.requireNonNullElse(request.getParameter("login"), "");
        var next = OwnPath.of(request.getParameter("next"));
        view.asked(login, next);
        if (!request.getMethod().equals("POST")) {
            return false;
        }
        var password = Objects.requireNonNullElse(request.getParameter("password"), "");
        var mark = BrowserMark.of(request);
        var origin = new SignInOrigin(NetworkAddress.network(addresses.of(request)), mark);
        switch (accounts.signIn(config.lets(login) ? login : NOBODY, password, origin)) {
            case SignIn.Welcome welcome -> {
                BrowserMark.give(mark, request, response);
                session.begin(request, welcome.account());
                response.sendRedirect(next);
                return true;
            }
            case SignIn.Refused refused -> refuse(response);
            case SignIn.Delayed delayed -> delay(delayed.untilNextAttempt(), response);
        }
        return false;
    }

    /** Not 401, which asks a browser for credentials in a header: the form was understood, and its words were wrong. */
    private void refuse(HttpServletResponse response) {
        trail.signInFailed();
        view.refused();
        response.setStatus(UNPROCESSABLE_CONTENT);
    }

    private void delay(Duration wait, HttpServletResponse response) {
        trail.signInFailed();
        view.delayed(wait);
        response.setStatus(TOO_MANY_REQUESTS);
        response.setHeader("Retry-After", Long.toString(view.getWaitSeconds()));
    }
}
