package fi.luotsi.web.survey;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.survey.Responses;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /surveys/take}: whoever is asked takes a form; what is written on it comes back without them. */
@WebServlet("/surveys/take")
public class TakeSurveyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Responses responses;

    @Inject
    transient Workforce workforce;

    @Inject
    transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/surveys");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var campaign = new Sent(request).id("campaign");
        var ticket = visitor.account()
                .map(Account::id)
                .flatMap(workforce::personOf)
                .flatMap(person -> campaign.flatMap(asked -> responses.ticket(person, asked)));
        response.sendRedirect(ticket.map(given ->
                        Address.of("/surveys/answer").with("ticket", given).toString())
                .orElse("/surveys"));
    }
}
