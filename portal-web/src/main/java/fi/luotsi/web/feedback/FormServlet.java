package fi.luotsi.web.feedback;

import fi.luotsi.compliance.feedback.Feedback;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Sent;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /training/feedback}: whoever took a training takes a form; what is written on it comes back without them. */
@WebServlet("/training/feedback")
public class FormServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient WaitingFeedback waiting;

    @Inject
    transient Feedback feedback;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/training");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var done = waiting.with(new Sent(request).text("certificate"));
        if (done.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var ticket = feedback.ticket(
                done.get().person(), done.get().course(), done.get().on());
        response.sendRedirect(ticket.map(
                        given -> Address.of("/feedback").with("ticket", given).toString())
                .orElse("/training"));
    }
}
