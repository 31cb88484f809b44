package fi.luotsi.web.account;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Sessions;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The buttons that end one session, or all but this one. */
@WebServlet("/account/sessions/end")
public class EndSessionServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/account/sessions";

    @Inject
    transient Sessions sessions;

    @Inject
    transient Visitor visitor;

    /** Somebody whose session ended before the button was pressed comes here after signing in. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(LIST);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(
                visitor.account().map(account -> end(account, request)).orElse(LIST));
    }

    private String end(Account account, HttpServletRequest request) {
        var one = request.getParameter("session");
        if (one != null) {
            sessions.end(account.id(), one);
            return LIST + "?ended=one";
        }
        var session = request.getSession(false);
        if (request.getParameter("others") == null || session == null) {
            return LIST;
        }
        sessions.endOthers(account.id(), session.getId());
        return LIST + "?ended=others";
    }
}
