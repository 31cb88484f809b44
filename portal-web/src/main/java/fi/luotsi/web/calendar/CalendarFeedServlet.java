package fi.luotsi.web.calendar;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.training.CalendarKeys;
import fi.luotsi.compliance.training.Sessions;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** {@code /calendar/SECRET}: the sessions in which somebody has a place, for a calendar program that reads them again and again. */
@WebServlet("/calendar/*")
public class CalendarFeedServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CalendarKeys keys;

    @Inject
    transient Directory directory;

    @Inject
    transient Workforce workforce;

    @Inject
    transient Sessions sessions;

    @Inject
    transient CalendarEntries entries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var key = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
        var account = keys.account(key).flatMap(directory::account);
        if (account.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/calendar");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(text(account.get()));
    }

    private String text(Account account) {
        var own = workforce
                .personOf(account.id())
                .map(person -> sessions.calendar(person))
                .orElse(List.of());
        return entries.of(own, language(account.id()), sessions.now());
    }

    private String language(UUID account) {
        return directory.contact(account).map(contact -> contact.language()).orElse("fi");
    }
}
