package fi.luotsi.web.account;

import fi.luotsi.compliance.people.ActiveSession;
import fi.luotsi.compliance.people.Sessions;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;

/** {@code /account/sessions}: where the visitor is signed in. */
@Named
@RequestScoped
public class SessionsView {
    @Inject
    HttpServletRequest request;

    @Inject
    Sessions sessions;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private List<ActiveSession> rows = List.of();
    private String current = "";

    @PostConstruct
    void read() {
        var session = request.getSession(false);
        current = session == null ? "" : Sessions.id(session.getId());
        rows = visitor.account().map(account -> sessions.of(account.id())).orElse(List.of());
    }

    public List<ActiveSession> rows() {
        return rows;
    }

    public boolean isCurrent(ActiveSession session) {
        return session.id().equals(current);
    }

    public boolean hasOthers() {
        return rows.stream().anyMatch(row -> !isCurrent(row));
    }

    public String browser(ActiveSession session) {
        return session.browser().isEmpty() ? texts.get("sessions.browser.unknown") : session.browser();
    }

    /** Empty, {@code one} or {@code others}. */
    public String ended() {
        var asked = Objects.requireNonNullElse(request.getParameter("ended"), "");
        return asked.equals("one") || asked.equals("others") ? asked : "";
    }
}
