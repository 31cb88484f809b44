package fi.luotsi.web.accessibility;

import fi.luotsi.compliance.accessibility.Barrier;
import fi.luotsi.compliance.accessibility.BarrierReport;
import fi.luotsi.compliance.accessibility.BarrierReport.Fault;
import fi.luotsi.compliance.accessibility.Barriers;
import fi.luotsi.compliance.accessibility.Barriers.Told;
import fi.luotsi.web.crowd.MessageLimit;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.ClientAddress;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;

/** {@code /accessibility}: the accessibility statement, with the form for what somebody could not use. Who sends it is not asked and not kept. */
@Named
@RequestScoped
public class AccessibilityView {
    private static final int UNPROCESSABLE_CONTENT = 422;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String LATER = "LATER";
    private static final MessageLimit LIMIT = new MessageLimit(Clock.systemUTC());

    @Inject
    HttpServletRequest request;

    @Inject
    Barriers barriers;

    @Inject
    ClientAddress addresses;

    @Inject
    Visitor visitor;

    private String problem = "";

    public void open() {
        var sent = new Sent(request);
        if (sent.isPost()) {
            take(new BarrierReport(sent.text("text"), sent.text("page"), sent.text("email"), visitor.language()));
        }
    }

    private void take(BarrierReport report) {
        var fault = report.fault();
        if (fault.isPresent()) {
            refuse(fault.get().name(), UNPROCESSABLE_CONTENT);
        } else if (!LIMIT.allows(addresses.of(request))) {
            refuse(LATER, TOO_MANY_REQUESTS);
        } else if (barriers.tell(report) instanceof Told.Taken(var key)) {
            Sent.redirect(Address.of("/accessibility/receipt").with("key", key) + "#main");
        }
    }

    private void refuse(String what, int status) {
        problem = what;
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
    }

    /** Name of what is wrong with what was sent, or empty. */
    public String problem() {
        return problem;
    }

    /** The field that is at fault: {@code text}, {@code email}, or none. */
    public String wrongField() {
        if (problem.isEmpty() || problem.equals(LATER)) {
            return "";
        }
        return problem.equals(Fault.NO_ADDRESS.name()) ? "email" : "text";
    }

    public String text(String field) {
        return new Sent(request).text(field);
    }

    public int longest() {
        return Barrier.LONGEST;
    }

    public int longestPage() {
        return Barrier.LONGEST_PAGE;
    }

    public int longestEmail() {
        return Barrier.LONGEST_EMAIL;
    }
}
