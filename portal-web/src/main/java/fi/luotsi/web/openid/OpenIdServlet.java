package fi.luotsi.web.openid;

import fi.luotsi.web.signin.OwnPath;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;

/** Sends the visitor to the provider. */
@WebServlet("/sign-in/openid")
public class OpenIdServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OpenId openId;

    @Inject
    transient Refusing refusing;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var relyingParty = openId.relyingParty();
        if (relyingParty.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var pending = PendingSignIn.begin(OwnPath.of(request.getParameter("next")), Instant.now());
        try {
            var address = relyingParty.get().address(pending);
            PendingSignIns.add(request.getSession(true), pending);
            response.sendRedirect(address);
        } catch (OpenIdFailure failure) {
            refusing.answer(failure, pending.next(), response);
        }
    }
}
