package fi.luotsi.web.policy;

import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.Questions;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The form under a policy that asks whoever answers for it. It leads back to the policy. */
@WebServlet("/policy/question")
public class AskServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Policies policies;

    @Inject
    transient Questions questions;

    @Inject
    transient Visitor visitor;

    /** Somebody whose session ended before the button was pressed comes here after signing in. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/duties");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var sent = new Sent(request);
        var outcome = visitor.account()
                .flatMap(account -> policies.inForce(sent.text("code"))
                        .map(version -> questions.ask(account.id(), version.id(), sent.text("question"))))
                .orElse(Questions.Outcome.GONE);
        response.sendRedirect(
                outcome == Questions.Outcome.GONE
                        ? "/duties"
                        : Address.of("/policy").with("code", sent.text("code")).with("asked", outcome.name())
                                + "#question");
    }
}
