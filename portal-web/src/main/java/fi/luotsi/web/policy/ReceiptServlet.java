package fi.luotsi.web.policy;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.print.PdfPage;
import fi.luotsi.web.print.PdfPage.Fact;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code /signature/pdf}: the receipt of {@code /signature} as a file. */
@WebServlet("/signature/pdf")
public class ReceiptServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SignatureView signature;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Texts texts;

    @Inject
    transient Figures figures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!signature.read()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var page = new PdfPage(
                visitor.language(),
                texts.get("signature.title"),
                List.of(),
                facts(),
                List.of(texts.get("signature.proof.text")));
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"luotsi-" + signature.receipt().policy() + "-"
                        + signature.receipt().number() + ".pdf\"");
        response.getOutputStream().write(page.bytes());
    }

    private List<Fact> facts() {
        var receipt = signature.receipt();
        var facts = new ArrayList<>(List.of(
                fact("what", signature.title()),
                fact("version", Integer.toString(receipt.version())),
                fact("who", visitor.account().map(Account::name).orElse("")),
                fact("when", figures.moment(receipt.at())),
                fact("statement", receipt.statement()),
                fact("work", receipt.work() + ", " + signature.unit()),
                fact("method", texts.get("signature.method." + signature.method()))));
        receipt.paper()
                .ifPresent(paper -> facts.add(fact(
                        "paper",
                        texts.format("signature.paper.text", figures.day(paper.on()), signature.confirmer()))));
        facts.add(fact("entry", Long.toString(receipt.number())));
        facts.add(fact("sha256", receipt.sha256()));
        facts.add(fact("hash", receipt.hash()));
        return facts;
    }

    private Fact fact(String name, String value) {
        return new Fact(texts.get("signature." + name), value);
    }
}
