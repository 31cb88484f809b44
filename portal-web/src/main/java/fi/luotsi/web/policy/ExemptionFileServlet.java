package fi.luotsi.web.policy;

import fi.luotsi.compliance.policy.AttachedFile;
import fi.luotsi.compliance.policy.Attachment;
import fi.luotsi.compliance.policy.Exemptions;
import fi.luotsi.compliance.policy.Exemptions.Outcome;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.FileForm;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** {@code /dpo/exemptions/file}: takes a new exemption with the paper that it rests on, and gives that paper out again. */
@WebServlet("/dpo/exemptions/file")
@MultipartConfig(
        fileSizeThreshold = (int) Attachment.MOST_BYTES,
        maxFileSize = Attachment.MOST_BYTES,
        maxRequestSize = Attachment.MOST_BYTES + (1 << 20))
public class ExemptionFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FILE = ExemptionFileServlet.class.getName();

    @Inject
    transient Exemptions exemptions;

    @Inject
    transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        visitor.requireAuditor();
        var file = new Sent(request).id("exemption").flatMap(exemptions::file);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var name = URLEncoder.encode(file.get().name(), StandardCharsets.UTF_8).replace("+", "%20");
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        response.getOutputStream().write(file.get().bytes());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        visitor.requireAuditor();
        try {
            if (new FileForm(request).isOne()) {
                request.setAttribute(FILE, file(request));
            }
            request.getRequestDispatcher("/dpo/exemptions.xhtml").forward(request, response);
        } catch (IllegalStateException tooLarge) {
            response.sendRedirect(Address.of("/dpo/exemptions")
                    .with("id", Objects.requireNonNullElse(request.getParameter("id"), ""))
                    .with("unit", Objects.requireNonNullElse(request.getParameter("unit"), ""))
                    .with("problem", Outcome.ATTACHMENT.name())
                    .toString());
        }
    }

    /** What came with a request that this servlet took. */
    static Optional<AttachedFile> of(HttpServletRequest request) {
        return request.getAttribute(FILE) instanceof Optional<?> sent
                ? sent.map(AttachedFile.class::cast)
                : Optional.empty();
    }

    private static Optional<AttachedFile> file(HttpServletRequest request) throws IOException, ServletException {
        var part = request.getPart("file");
        if (part == null || FileForm.name(part).isEmpty()) {
            return Optional.empty();
        }
        try (var in = part.getInputStream()) {
            return Optional.of(new AttachedFile(FileForm.name(part), in.readAllBytes()));
        }
    }
}
