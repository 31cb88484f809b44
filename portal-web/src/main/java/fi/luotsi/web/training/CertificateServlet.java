package fi.luotsi.web.training;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.training.Completion;
import fi.luotsi.compliance.training.Trainings;
import fi.luotsi.web.api.PortalAddress;
import fi.luotsi.web.layout.Address;
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
import java.util.List;
import java.util.Optional;

/** {@code /training/certificate}: a certificate of one of the visitor's own trainings as a file. */
@WebServlet("/training/certificate")
public class CertificateServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Trainings trainings;

    @Inject
    transient Workforce workforce;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Texts texts;

    @Inject
    transient Figures figures;

    @Inject
    transient PortalAddress portal;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var account = visitor.account().orElseThrow();
        var completion = own(account, request.getParameter("certificate"));
        if (completion.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"luotsi-" + completion.get().certificate() + ".pdf\"");
        response.getOutputStream().write(page(account, completion.get()).bytes());
    }

    private Optional<Completion> own(Account account, String certificate) {
        return workforce.personOf(account.id()).stream()
                .flatMap(person -> trainings.completions(person).stream())
                .filter(done -> done.certificate().equals(certificate))
                .findFirst();
    }

    private PdfPage page(Account account, Completion done) {
        var course = trainings.course(done.course()).orElseThrow();
        var check = portal.of(
                Address.of("/certificate").with("code", done.certificate()).toString());
        return new PdfPage(
                visitor.language(),
                texts.get("certificate.title"),
                List.of(texts.format("certificate.lead", account.name())),
                List.of(
                        new Fact(
                                texts.get("certificate.course"),
                                course.nearest(visitor.language()).title()),
                        new Fact(texts.get("certificate.day"), figures.day(done.on())),
                        new Fact(texts.get("certificate.length"), texts.format("training.minutes", course.minutes())),
                        new Fact(texts.get("certificate.code"), done.certificate())),
                List.of(texts.format("certificate.check", check)));
    }
}
