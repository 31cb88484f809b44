package fi.luotsi.web.dpo;

import fi.luotsi.compliance.privacy.Erasures;
import fi.luotsi.compliance.privacy.Receipt;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** {@code /dpo/receipt}: that somebody was erased, when, why and what went. */
@Named
@RequestScoped
public class ReceiptView {
    @Inject
    HttpServletRequest request;

    @Inject
    Erasures erasures;

    @Inject
    ErasureWords words;

    @Inject
    Visitor visitor;

    private Optional<Receipt> receipt = Optional.empty();

    public void open() {
        visitor.requireAuditor();
        receipt = new Sent(request).id("id").flatMap(erasures::receipt);
        if (receipt.isEmpty()) {
            NotThere.answer();
        }
    }

    public Receipt receipt() {
        return receipt.orElseThrow();
    }

    public String by() {
        return words.by(receipt());
    }

    public String reason() {
        return words.reason(receipt());
    }

    public List<ErasureLine> lines() {
        return words.lines(receipt().tables());
    }
}
