package fi.luotsi.web.accessibility;

import fi.luotsi.compliance.accessibility.Barrier;
import fi.luotsi.compliance.accessibility.Barriers;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** {@code /accessibility/receipt}: what somebody told, until when it is answered, and the answer; for whoever has the address. */
@Named
@RequestScoped
public class BarrierReceiptView {
    @Inject
    HttpServletRequest request;

    @Inject
    Barriers barriers;

    private Optional<Barrier> barrier = Optional.empty();

    public void open() {
        barrier = barriers.ofReceipt(new Sent(request).text("key"));
        if (barrier.isEmpty()) {
            NotThere.answer();
        }
    }

    public Barrier barrier() {
        return barrier.orElseThrow();
    }

    public boolean isOverdue() {
        return barrier().isOverdue(barriers.today());
    }
}
