package fi.luotsi.web.interview;

import fi.luotsi.compliance.interview.Insight;
import fi.luotsi.compliance.interview.Interviews;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /interviews/insights}: from conversation to change. */
@Named
@RequestScoped
public class InsightsView {
    private static final List<String> DONE = List.of("noted", "followed");

    @Inject
    HttpServletRequest request;

    @Inject
    Interviews interviews;

    @Inject
    Visitor visitor;

    private boolean isRefused;

    public void open() {
        visitor.requireCourseAuthor();
        var sent = new Sent(request);
        if (sent.isPost()) {
            follow(sent);
        }
    }

    private void follow(Sent sent) {
        var insight = insights().stream()
                .filter(known -> sent.id("id").filter(known.id()::equals).isPresent())
                .findFirst();
        if (insight.isEmpty()) {
            NotThere.answer();
            return;
        }
        var links = sent.text("links").lines().map(String::strip).toList();
        isRefused = sent.text("decision").length() > Insight.LONGEST_TEXT
                || sent.text("changed").length() > Insight.LONGEST_TEXT
                || sent.text("links").length() > Insight.LONGEST_LINKS
                || links.stream().anyMatch(link -> !isLink(link));
        if (!isRefused) {
            interviews.follow(
                    insight.get().id(),
                    sent.text("decision"),
                    sent.text("changed"),
                    links.stream().collect(Collectors.joining("\n")));
            Sent.redirect("/interviews/insights?done=followed");
        }
    }

    /** Of this portal, or of another site. */
    private static boolean isLink(String link) {
        return link.isEmpty() || link.matches("/[a-z?#].*") || link.startsWith("https://");
    }

    public List<Insight> insights() {
        return interviews.insights();
    }

    public String lines(Insight insight) {
        return String.join("\n", insight.links());
    }

    public boolean isRefused() {
        return isRefused;
    }

    public String done() {
        var done = new Sent(request).text("done");
        return DONE.contains(done) ? done : "";
    }
}
