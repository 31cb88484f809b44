package fi.luotsi.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Library;
import fi.luotsi.content.Original;
import fi.luotsi.web.signin.AuditTrail;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;

/** Sends the original of a document, always as an attachment and never as something that a browser would run. */
@WebServlet("/original/*")
public class OriginalServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Library library;

    @Inject
    transient Visitor visitor;

    @Inject
    transient AuditTrail trail;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        var id = DocumentId.parse(path == null ? "" : path.substring(1));
        var original = id.flatMap(known -> library.original(known, visitor.reader()));
        if (original.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        id.flatMap(known -> library.find(known, visitor.reader()))
                .ifPresent(document -> trail.opened(document, "/original/{id}"));
        send(original.get(), response);
    }

    private static void send(Original original, HttpServletResponse response) throws IOException {
        response.setContentType("application/octet-stream");
        response.setContentLengthLong(original.sizeBytes());
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(original.fileName()));
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        original.writeTo(response.getOutputStream());
    }

    /** As RFC 8187 wants it. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A");
    }
}
