package fi.luotsi.web.training;

import fi.luotsi.compliance.training.Session;
import fi.luotsi.compliance.training.Sessions;
import fi.luotsi.compliance.training.Trainings;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** {@code /training/calendar}: a session for one's own calendar (iCalendar, RFC 5545). */
@WebServlet("/training/calendar")
public class CalendarServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Inject
    transient Trainings trainings;

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
        response.getWriter().write(text(session.get(), title(session.get()), sessions.now()));
    }

    private String title(Session session) {
        return trainings
                .course(session.course())
                .map(course -> course.nearest(visitor.language()).title())
                .orElse("");
    }

    static String text(Session session, String title, Instant now) {
        return String.join(
                        "\r\n",
                        List.of(
                                "BEGIN:VCALENDAR",
                                "VERSION:2.0",
                                "PRODID:-//Luotsi//FI",
                                "BEGIN:VEVENT",
                                "UID:" + session.id() + "@luotsi",
                                "DTSTAMP:" + UTC.format(now),
                                "DTSTART:" + UTC.format(session.startsAt()),
                                "DTEND:" + UTC.format(session.endsAt()),
                                folded("SUMMARY:" + escaped(title)),
                                folded("LOCATION:" + escaped(session.place())),
                                folded("DESCRIPTION:" + escaped(session.link())),
                                "STATUS:" + (session.cancelled() ? "CANCELLED" : "CONFIRMED"),
                                "END:VEVENT",
                                "END:VCALENDAR"))
                + "\r\n";
    }

    /** Section 3.3.11. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Section 3.1: no line of more than 75 octets; sixty signs of ours are never more than that where they are letters of our languages. */
    private static String folded(String line) {
        return line.replaceAll("(.{36})(?=.)", "$1\r\n ");
    }
}
