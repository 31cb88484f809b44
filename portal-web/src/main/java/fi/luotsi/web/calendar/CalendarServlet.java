package fi.luotsi.web.calendar;

import fi.luotsi.compliance.training.Sessions;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code /training/calendar}: a session for one's own calendar (iCalendar, RFC 5545). */
@WebServlet("/training/calendar")
public class CalendarServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CalendarEntries entries;

    @Inject
    transient Sessions sessions;

    @Inject
    transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = new Sent(request).id("session").flatMap(sessions::find);
        if (session.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/calendar");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"luotsi.ics\"");
        response.getWriter().write(entries.of(List.of(session.get()), visitor.language(), sessions.now()));
    }
}
