package fi.luotsi.web.training;

import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.training.Completion.Way;
import fi.luotsi.compliance.training.Session;
import fi.luotsi.compliance.training.Sessions;
import fi.luotsi.compliance.training.Trainings;
import fi.luotsi.compliance.training.Trainings.Recorded;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;

/** {@code /training/here}: whoever is at a session says so by its code, typed or scanned with a phone. */
@Named
@RequestScoped
public class HereView {
    @Inject
    HttpServletRequest request;

    @Inject
    Trainings trainings;

    @Inject
    Sessions sessions;

    @Inject
    Workforce workforce;

    @Inject
    Visitor visitor;

    private Optional<Session> session = Optional.empty();
    private String outcome = "";

    public void open() {
        var sent = new Sent(request);
        session = sessions.withCode(sent.text("code"));
        if (!sent.has("code")) {
            return;
        }
        if (session.isEmpty()) {
            outcome = "unknown";
        } else if (!session.get().isOpen(sessions.now())) {
            outcome = "closed";
        } else if (sent.isPost()) {
            outcome = record(session.get());
        }
    }

    private String record(Session open) {
        var account = visitor.account().orElseThrow().id();
        return workforce
                .personOf(account)
                .map(person -> trainings.complete(
                        person,
                        open.course(),
                        LocalDate.ofInstant(open.startsAt(), Figures.ZONE),
                        Way.QR,
                        Optional.of(open.id()),
                        account))
                .map(recorded ->
                        recorded instanceof Recorded.Done done ? (done.isNew() ? "here" : "before") : "notStaff")
                .orElse("notStaff");
    }

    public Optional<Session> session() {
        return session;
    }

    public String title() {
        return session.flatMap(found -> trainings.course(found.course()))
                .map(course -> course.nearest(visitor.language()).title())
                .orElse("");
    }

    /** {@code unknown}, {@code closed}, {@code here}, {@code before}, {@code notStaff}, or empty as long as nothing was sent. */
    public String outcome() {
        return outcome;
    }

    public boolean isRecorded() {
        return outcome.equals("here") || outcome.equals("before");
    }
}
