package fi.luotsi.web.upload;

import fi.luotsi.content.SourceId;
import fi.luotsi.content.Uploads;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** The button that takes an uploaded file out of the search. */
@WebServlet("/editor/upload/withdraw")
public class WithdrawServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Uploads uploads;

    @Inject
    transient Visitor visitor;

    /** Somebody whose session ended before the button was pressed comes here after signing in. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/editor/upload");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        visitor.requireEditor();
        var item = Objects.requireNonNullElse(request.getParameter("item"), "");
        var withdrawn = Optional.ofNullable(request.getParameter("source"))
                .flatMap(SourceId::parse)
                .flatMap(source -> uploads.withdraw(source, item, visitor.reader()));
        if (withdrawn.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.sendRedirect("/editor/upload?done=withdrawn");
        }
    }
}
