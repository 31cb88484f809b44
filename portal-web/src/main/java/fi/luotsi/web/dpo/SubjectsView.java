package fi.luotsi.web.dpo;

import fi.luotsi.compliance.people.DataSubject;
import fi.luotsi.compliance.people.DataSubjects;
import fi.luotsi.compliance.privacy.Erasures;
import fi.luotsi.compliance.privacy.Hold;
import fi.luotsi.compliance.privacy.Holds;
import fi.luotsi.compliance.privacy.Receipt;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;

/** {@code /dpo/people}: finds somebody whose data are held, shows the holds that stand and the latest erasures. */
@Named
@RequestScoped
public class SubjectsView {
    private static final int MOST = 30;

    @Inject
    HttpServletRequest request;

    @Inject
    DataSubjects subjects;

    @Inject
    Holds persons;

    @Inject
    Erasures erasures;

    @Inject
    ErasureWords told;

    @Inject
    Visitor visitor;

    private List<DataSubject> found = List.of();
    private List<Hold> holds = List.of();
    private List<Receipt> receipts = List.of();

    public void open() {
        visitor.requireAuditor();
        found = subjects.find(words(), MOST);
        holds = persons.standing();
        receipts = erasures.latest(MOST);
    }

    public String words() {
        return new Sent(request).text("words");
    }

    public boolean isAsked() {
        return !words().isEmpty();
    }

    public List<DataSubject> found() {
        return found;
    }

    public String about(DataSubject subject) {
        return told.about(subject);
    }

    public List<Hold> holds() {
        return holds;
    }

    public String name(Hold hold) {
        return subjects.find(hold.subject()).map(DataSubject::name).orElse("");
    }

    /** The day has come on which somebody looks again. */
    public boolean isDue(Hold hold) {
        return !hold.reviewOn().isAfter(LocalDate.now(Figures.ZONE));
    }

    public List<Receipt> receipts() {
        return receipts;
    }

    public String told(Receipt receipt) {
        return told.reason(receipt) + " · " + told.by(receipt);
    }
}
