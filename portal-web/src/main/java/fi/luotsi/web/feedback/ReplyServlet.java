package fi.luotsi.web.feedback;

import fi.luotsi.compliance.feedback.Feedback;
import fi.luotsi.compliance.feedback.Reply;
import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.training.Trainings;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /training/desk/reply}: you said, we did. */
@WebServlet("/training/desk/reply")
public class ReplyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Trainings trainings;

    @Inject
    transient Feedback feedback;

    @Inject
    transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/training/desk");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        visitor.requireCourseAuthor();
        var sent = new Sent(request);
        var course = sent.id("id").flatMap(trainings::course);
        if (course.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var said = shortened(sent.text("said"), Reply.LONGEST_SAID);
        var did = shortened(sent.text("did"), Reply.LONGEST_DID);
        if (!said.isEmpty() && !did.isEmpty()) {
            feedback.reply(
                    course.get().id(),
                    said,
                    did,
                    visitor.account().map(Account::id).orElseThrow());
        }
        response.sendRedirect(
                Address.of("/training/course").with("code", course.get().code()) + "#feedback");
    }

    private static String shortened(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }
}
