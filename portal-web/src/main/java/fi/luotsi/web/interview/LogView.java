package fi.luotsi.web.interview;

import fi.luotsi.compliance.interview.Interview;
import fi.luotsi.compliance.interview.Interview.Participant;
import fi.luotsi.compliance.interview.Interviews;
import fi.luotsi.compliance.interview.Interviews.Hint;
import fi.luotsi.compliance.interview.Interviews.Outcome;
import fi.luotsi.compliance.interview.Theme;
import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** {@code /interviews/log}: a conversation is logged in under a minute; what looks like a person is pointed out before it is kept. */
@Named
@RequestScoped
public class LogView {
    @Inject
    HttpServletRequest request;

    @Inject
    Interviews interviews;

    @Inject
    Units units;

    @Inject
    Visitor visitor;

    private String problem = "";
    private List<Hint> hints = List.of();

    public void open() {
        visitor.requireCourseAuthor();
        var sent = new Sent(request);
        if (sent.isPost()) {
            log(sent);
        }
    }

    private void log(Sent sent) {
        var interview = written(sent);
        hints = sent.text("sure").equals("yes") ? List.of() : interviews.hints(interview);
        if (!hints.isEmpty()) {
            return;
        }
        var outcome = interviews.log(interview, visitor.account().orElseThrow().id());
        if (outcome == Outcome.DONE) {
            Sent.redirect("/interviews?done=logged");
        } else {
            problem = outcome.name();
        }
    }

    private Interview written(Sent sent) {
        return new Interview(
                UUID.randomUUID(),
                sent.day("heldOn").orElseGet(interviews::today),
                sent.text("service"),
                sent.id("unit"),
                participants().stream()
                        .filter(kind -> kind.name().equals(sent.text("participant")))
                        .findFirst()
                        .orElse(Participant.OTHER),
                Stream.of(sent.text("themes").split("[,;\n]")).toList(),
                sent.text("needs"),
                sent.text("quotes"),
                sent.text("consent").equals("yes"),
                sent.day("keepUntil").orElseGet(this::usually));
    }

    private LocalDate usually() {
        return interviews.today().plusYears(1);
    }

    public String heldOn() {
        return new Sent(request).day("heldOn").orElseGet(interviews::today).toString();
    }

    public String keepUntil() {
        return new Sent(request).day("keepUntil").orElseGet(this::usually).toString();
    }

    public List<Participant> participants() {
        return List.of(Participant.values());
    }

    public boolean isChosen(String name, String value) {
        return new Sent(request).text(name).equals(value);
    }

    public List<UnitLine> units() {
        var today = LocalDate.now(Figures.ZONE);
        return units.tree().stream().filter(line -> !line.isClosed(today)).toList();
    }

    /** What the field of themes completes. */
    public List<Theme> themes() {
        return interviews.themes();
    }

    public String problem() {
        return problem;
    }

    public List<Hint> hints() {
        return hints;
    }
}
