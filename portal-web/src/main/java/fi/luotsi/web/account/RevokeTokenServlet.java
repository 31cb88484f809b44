package fi.luotsi.web.account;

import fi.luotsi.compliance.people.Tokens;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The button that takes a token out of use. */
@WebServlet("/account/tokens/revoke")
public class RevokeTokenServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Tokens tokens;

    @Inject
    transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/account/tokens");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var token = request.getParameter("token");
        if (token == null) {
            response.sendRedirect("/account/tokens");
            return;
        }
        visitor.account().ifPresent(account -> tokens.revoke(account.id(), token));
        response.sendRedirect("/account/tokens?revoked=yes");
    }
}
