package fi.luotsi.web.watch;

import fi.luotsi.compliance.notice.Notices;
import fi.luotsi.compliance.notice.Target;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The buttons that stop watching something: from the list back to the list, from a page back to the page. */
@WebServlet("/watch/stop")
public class StopWatchServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Notices notices;

    @Inject
    transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/watch");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var target = TargetForm.read(request);
        target.ifPresent(this::stop);
        response.sendRedirect(
                request.getParameter("list") == null
                        ? target.map(TargetForm::page).orElse("/watch")
                        : "/watch");
    }

    private void stop(Target target) {
        visitor.account()
                .ifPresent(account ->
                        notices.find(account.id(), target).ifPresent(watch -> notices.stop(account.id(), watch.id())));
    }
}
