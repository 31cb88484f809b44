package fi.luotsi.web.usage;

import fi.luotsi.compliance.personnelfile.PersonnelTable;
import fi.luotsi.compliance.usage.Usages;
import fi.luotsi.compliance.usage.Usages.Problem;
import fi.luotsi.compliance.usage.Usages.Sending;
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
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.YearMonth;
import java.util.UUID;

/** Takes a file of use and leads to what it says. */
@WebServlet("/usage/file")
@MultipartConfig(
        fileSizeThreshold = 1 << 16,
        maxFileSize = PersonnelTable.MOST_BYTES,
        maxRequestSize = PersonnelTable.MOST_BYTES + (1 << 16))
public class UsageFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Usages usages;

    @Inject
    transient Visitor visitor;

    /** Somebody whose session ended before the button was pressed comes here after signing in. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/usage");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        visitor.requireUsageKeeper();
        if (!new FileForm(request).isOne()) {
            response.sendRedirect("/usage?problem=" + Problem.EMPTY);
            return;
        }
        try {
            response.sendRedirect(answer(new Sent(request), request.getPart("file")));
        } catch (IllegalStateException tooLarge) {
            response.sendRedirect("/usage?problem=" + Problem.TOO_LARGE);
        }
    }

    private String answer(Sent sent, Part file) throws IOException {
        var system = sent.id("system");
        var month = MonthText.read(sent.text("month"));
        if (system.isEmpty() || month.isEmpty()) {
            return "/usage?problem=" + (system.isEmpty() ? Problem.SYSTEM : Problem.MONTH);
        }
        var chosen = "&system=" + system.get() + "&month=" + month.get();
        return switch (send(system.get(), month.get(), file)) {
            case Sending.Waiting waiting ->
                "/usage/look?id=" + waiting.arrived().id();
            case Sending.Same same -> "/usage?done=same" + chosen;
            case Sending.Refused refused -> "/usage?problem=" + refused.problem() + chosen;
        };
    }

    private Sending send(UUID system, YearMonth month, Part file) throws IOException {
        if (file == null || file.getSize() == 0) {
            return new Sending.Refused(Problem.EMPTY);
        }
        try (var in = file.getInputStream()) {
            var by = visitor.account().orElseThrow().id();
            return usages.send(system, month, name(file), in.readAllBytes(), by);
        } finally {
            file.delete();
        }
    }

    private static String name(Part part) {
        var name = FileForm.name(part);
        return name.isEmpty() ? "–" : name;
    }
}
