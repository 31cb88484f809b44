package fi.luotsi.web.agreement;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.content.Reviewer;
import fi.luotsi.indexer.agreement.Agreement;
import fi.luotsi.indexer.agreement.Agreement.Pair;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /agreement}: a pair for those who answer for one of its documents; for everybody else it is not there. */
@Named
@RequestScoped
public class PairView {
    private static final List<String> DONE = List.of("decided", "gone", "long");

    @Inject
    HttpServletRequest request;

    @Inject
    Agreement agreement;

    @Inject
    Visitor visitor;

    private Optional<Pair> pair = Optional.empty();

    public void open() throws IOException {
        var sent = new Sent(request);
        var reviewer = visitor.account().map(this::reviewer);
        pair = reviewer.flatMap(theirs -> sent.id("pair").flatMap(id -> agreement.findFor(id, theirs)));
        if (pair.isEmpty()) {
            var faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        } else if (sent.isPost()) {
            var done = reviewer.map(theirs -> new PairForm(sent).decide(agreement, theirs))
                    .orElse("gone");
            Sent.redirect(Address.of("/agreement")
                    .with("pair", pair().finding().id().toString())
                    .with("done", done)
                    .toString());
        }
    }

    private Reviewer reviewer(Account account) {
        return new Reviewer(account.id(), visitor.isEditor(), Set.of(), visitor.reader());
    }

    public Pair pair() {
        return pair.orElseThrow();
    }

    public String done() {
        var done = new Sent(request).text("done");
        return DONE.contains(done) ? done : "";
    }

    public boolean isDone() {
        return done().equals("decided");
    }
}
