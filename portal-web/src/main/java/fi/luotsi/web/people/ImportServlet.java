package fi.luotsi.web.people;

import fi.luotsi.compliance.people.PersonnelFiles;
import fi.luotsi.compliance.people.PersonnelFiles.Sending;
import fi.luotsi.compliance.personnelfile.PersonnelTable;
import fi.luotsi.web.layout.FileForm;
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

/** Takes the personnel system's file and leads to what it would change. */
@WebServlet("/admin/import/file")
@MultipartConfig(
        fileSizeThreshold = 1 << 16,
        maxFileSize = PersonnelTable.MOST_BYTES,
        maxRequestSize = PersonnelTable.MOST_BYTES + (1 << 16))
public class ImportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PersonnelFiles files;

    @Inject
    transient Visitor visitor;

    /** Somebody whose session ended before the button was pressed comes here after signing in. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/admin/import");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        visitor.requireAdministrator();
        if (!new FileForm(request).isOne()) {
            response.sendRedirect("/admin/import?problem=" + PersonnelTable.Reason.EMPTY);
            return;
        }
        try {
            take(request.getPart("file"), response);
        } catch (IllegalStateException tooLarge) {
            response.sendRedirect("/admin/import?problem=" + PersonnelTable.Reason.TOO_LARGE);
        }
    }

    private void take(Part part, HttpServletResponse response) throws IOException {
        if (part == null || part.getSize() == 0) {
            response.sendRedirect("/admin/import?problem=" + PersonnelTable.Reason.EMPTY);
            return;
        }
        try (var in = part.getInputStream()) {
            var by = visitor.account().orElseThrow().id();
            switch (files.send(name(part), in.readAllBytes(), by)) {
                case Sending.Waiting waiting -> response.sendRedirect("/admin/changes?id=" + waiting.id());
                case Sending.Unreadable unreadable ->
                    response.sendRedirect("/admin/import?problem=" + unreadable.reason());
            }
        } finally {
            part.delete();
        }
    }

    private static String name(Part part) {
        var name = FileForm.name(part);
        return name.isEmpty() ? "–" : name;
    }
}
