package fi.luotsi.web.policy;

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

/** The form on the desk of a policy that answers a question. It leads back to the desk. */
@WebServlet("/dpo/question")
public class AnswerServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Questions questions;

    @Inject
    transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/dpo/policies");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        visitor.requireAuditor();
        var sent = new Sent(request);
        var question = sent.id("id").flatMap(questions::find);
        if (question.isEmpty()) {
            response.sendRedirect("/dpo/policies");
            return;
        }
        var outcome = questions.answer(
                question.get().id(),
                sent.text("answer"),
                visitor.account().orElseThrow().id());
        response.sendRedirect(Address.of("/dpo/policy")
                        .with("id", question.get().policy().toString())
                        .with("answered", outcome.name())
                + "#questions");
    }
}
