package fi.luotsi.web.calendar;

import fi.luotsi.compliance.training.CalendarKeys;
import fi.luotsi.web.api.PortalAddress;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** {@code /training/subscribe}: the address by which one's own calendar follows one's sessions. */
@Named
@RequestScoped
public class CalendarView {
    @Inject
    HttpServletRequest request;

    @Inject
    CalendarKeys keys;

    @Inject
    PortalAddress portal;

    @Inject
    Visitor visitor;

    private String address = "";

    public void open() {
        var sent = new Sent(request);
        if (!sent.isPost()) {
            return;
        }
        var account = visitor.account().orElseThrow().id();
        if (sent.text("do").equals("end")) {
            keys.end(account);
            Sent.redirect(
                    Address.of("/training/subscribe").with("done", "ended").toString());
        } else if (!sent.text("of").equals(keys.mark(account))) {
            Sent.redirect("/training/subscribe");
        } else {
            address = portal.of("/calendar/" + keys.make(account));
        }
    }

    /** Shown once; empty before. */
    public String address() {
        return address;
    }

    /** So that a form that is sent once more makes no other address. */
    public String mark() {
        return keys.mark(visitor.account().orElseThrow().id());
    }

    public boolean isEnded() {
        return new Sent(request).text("done").equals("ended");
    }
}
