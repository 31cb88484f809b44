package fi.luotsi.web.policy;

import fi.luotsi.compliance.acknowledgement.Acknowledgements;
import fi.luotsi.compliance.acknowledgement.Receipt;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** {@code /signature}: one of the visitor's own signatures, as the ledger has it. */
@Named
@RequestScoped
public class SignatureView {
    private static final List<String> METHODS = List.of("password", "openid", "handwritten");
    private static final List<String> DONE = List.of("signed", "before");

    @Inject
    HttpServletRequest request;

    @Inject
    Acknowledgements acknowledgements;

    @Inject
    Policies policies;

    @Inject
    Units units;

    @Inject
    Directory directory;

    @Inject
    Visitor visitor;

    private Optional<Receipt> receipt = Optional.empty();

    public void open() {
        if (!read()) {
            NotThere.answer();
        }
    }

    /** Whether the visitor has the signature that was asked for. */
    boolean read() {
        var number = new Sent(request).text("number");
        receipt = visitor.account().stream()
                .flatMap(account -> acknowledgements.receipts(account.id()).stream())
                .filter(signed -> Long.toString(signed.number()).equals(number))
                .findFirst();
        return receipt.isPresent();
    }

    public Receipt receipt() {
        return receipt.orElseThrow();
    }

    /** The title of the text that was signed, in its language. */
    public String title() {
        return policies.title(receipt().versionId(), receipt().language()).orElseGet(receipt()::policy);
    }

    /** By the name that it has now, or by its code. */
    public String unit() {
        return units.tree().stream()
                .filter(line -> line.unit().code().equals(receipt().unit()))
                .map(line -> line.name(visitor.language()))
                .findFirst()
                .orElseGet(() -> receipt().unit());
    }

    /** {@code password}, {@code openid}, {@code handwritten}, or {@code other}. */
    public String method() {
        return METHODS.contains(receipt().method()) ? receipt().method() : "other";
    }

    /** Who answers for it that it was signed by hand. */
    public String confirmer() {
        return receipt().paper().flatMap(paper -> directory.name(paper.by())).orElse("");
    }

    public String done() {
        var done = new Sent(request).text("done");
        return DONE.contains(done) ? done : "";
    }
}
