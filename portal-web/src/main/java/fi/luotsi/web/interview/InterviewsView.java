package fi.luotsi.web.interview;

import fi.luotsi.compliance.interview.Interview;
import fi.luotsi.compliance.interview.Interviews;
import fi.luotsi.compliance.interview.Theme;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** {@code /interviews}: the conversations, by their words and themes. */
@Named
@RequestScoped
public class InterviewsView {
    private static final int THEMES_SHOWN = 20;

    @Inject
    HttpServletRequest request;

    @Inject
    Interviews interviews;

    @Inject
    Visitor visitor;

    private List<Interview> found = List.of();

    public void open() {
        visitor.requireCourseAuthor();
        var sent = new Sent(request);
        found = interviews.find(sent.text("words"), sent.text("theme"));
    }

    public List<Interview> found() {
        return found;
    }

    public List<Theme> themes() {
        return interviews.themes().stream().limit(THEMES_SHOWN).toList();
    }

    public String href(Theme theme) {
        return Address.of("/interviews").with("theme", theme.name()).toString();
    }

    public boolean isLogged() {
        return new Sent(request).text("done").equals("logged");
    }
}
