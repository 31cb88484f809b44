package fi.luotsi.web.accessibility;

import fi.luotsi.compliance.accessibility.Barriers;
import fi.luotsi.compliance.accessibility.Barriers.Waiting;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How much waits for an answer, on an administrator’s home page and on the status page. */
@Named
@RequestScoped
public class WaitingBarriers {
    @Inject
    Barriers barriers;

    @Inject
    Visitor visitor;

    private Waiting waiting = new Waiting(0, 0);

    @PostConstruct
    void count() {
        if (visitor.isAdministrator()) {
            waiting = barriers.waiting();
        }
    }

    public int open() {
        return waiting.open();
    }

    public int overdue() {
        return waiting.overdue();
    }

    /** The tone of its badge. */
    public String tone() {
        if (waiting.overdue() > 0) {
            return "late";
        }
        return waiting.open() > 0 ? "due" : "ok";
    }
}
