package fi.luotsi.web.interview;

import fi.luotsi.compliance.interview.Insight;
import fi.luotsi.compliance.interview.Interview;
import fi.luotsi.compliance.interview.Interviews;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** {@code /interviews/one}: a conversation, and what was learned from it. */
@Named
@RequestScoped
public class InterviewView {
    @Inject
    HttpServletRequest request;

    @Inject
    Interviews interviews;

    @Inject
    Units units;

    @Inject
    Visitor visitor;

    private Optional<Interview> interview = Optional.empty();

    public void open() {
        visitor.requireCourseAuthor();
        var sent = new Sent(request);
        interview = sent.id("id").flatMap(interviews::interview);
        if (interview.isEmpty()) {
            NotThere.answer();
        } else if (sent.isPost()) {
            note(sent.text("text"));
        }
    }

    private void note(String text) {
        if (!text.isEmpty() && text.length() <= Insight.LONGEST_TEXT) {
            interviews.note(
                    text,
                    List.of(interview().id()),
                    visitor.account().orElseThrow().id());
            Sent.redirect("/interviews/insights?done=noted");
        }
    }

    public Interview interview() {
        return interview.orElseThrow();
    }

    public String unit() {
        return units.tree().stream()
                .filter(line -> interview().unit().equals(Optional.of(line.id())))
                .map(line -> line.name(visitor.language()))
                .findFirst()
                .orElse("");
    }

    public List<Insight> insights() {
        return interviews.insights().stream()
                .filter(insight -> insight.sources().contains(interview().id()))
                .toList();
    }
}
