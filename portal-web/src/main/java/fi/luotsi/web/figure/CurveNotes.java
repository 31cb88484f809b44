package fi.luotsi.web.figure;

import fi.luotsi.compliance.calendar.Annotation;
import fi.luotsi.compliance.calendar.Annotations;
import fi.luotsi.compliance.calendar.Annotations.Outcome;
import fi.luotsi.compliance.calendar.NoteText;
import fi.luotsi.compliance.people.Account;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.NotAllowed;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The form below a curve: what happened on a day, for the whole city. */
@Named
@RequestScoped
public class CurveNotes {
    @Inject
    HttpServletRequest request;

    @Inject
    Annotations annotations;

    @Inject
    Visitor visitor;

    private Outcome outcome = Outcome.DONE;

    public void open() {
        var sent = new Sent(request);
        if (sent.isPost()) {
            var author = visitor.account().filter(Annotations::mayWrite).orElseThrow(NotAllowed::new);
            outcome = sent.text("do").equals("remove") ? remove(author, sent) : add(author, sent);
            if (outcome == Outcome.DONE) {
                Sent.redirect(page(sent));
            }
        }
    }

    private Outcome add(Account author, Sent sent) {
        var text = new NoteText(sent.text("noteFi"), sent.text("noteSv"), sent.text("noteEn"));
        return annotations.add(author, sent.day("noteDay"), text);
    }

    private Outcome remove(Account author, Sent sent) {
        return sent.id("note").map(note -> annotations.remove(author, note)).orElse(Outcome.DONE);
    }

    /** Where the form stands, with what became of it. */
    private static String page(Sent sent) {
        var address = Address.of("/figures/metric")
                .with("metric", sent.text("metric"))
                .with("unit", sent.text("unit"))
                .with("day", sent.text("day"));
        return address.with("noted", sent.text("do").equals("remove") ? "removed" : "added") + "#events";
    }

    public boolean isAuthor() {
        return visitor.account().filter(Annotations::mayWrite).isPresent();
    }

    public boolean mayRemove(Annotation annotation) {
        return visitor.account()
                .filter(account -> Annotations.mayRemove(account, annotation))
                .isPresent();
    }

    /** The key of a text, empty where nothing is wrong. */
    public String problem() {
        return outcome == Outcome.DONE ? "" : outcome.name();
    }

    public String done() {
        var noted = new Sent(request).text("noted");
        return List.of("added", "removed").contains(noted) ? noted : "";
    }

    public int longest() {
        return NoteText.LONGEST;
    }
}
