package fi.luotsi.web.survey;

import fi.luotsi.web.layout.FileForm;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Takes a file of results and shows what it would do. It is kept nowhere: what is taken in comes back from the page. */
@WebServlet("/surveys/measured/file")
@MultipartConfig(
        fileSizeThreshold = MeasuredFileServlet.MOST_BYTES,
        maxFileSize = MeasuredFileServlet.MOST_BYTES,
        maxRequestSize = MeasuredFileServlet.MOST_BYTES + (1 << 16))
public class MeasuredFileServlet extends HttpServlet {
    static final int MOST_BYTES = 1 << 20;
    /** Under this name the page finds the file. */
    static final String FILE = "fi.luotsi.measured";

    private static final long serialVersionUID = 1L;

    @Inject
    transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/surveys/measured");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        visitor.requireCourseAuthor();
        request.setAttribute(FILE, file(request));
        request.getRequestDispatcher("/surveys/measured").forward(request, response);
    }

    /** Empty where nothing was sent, or too much. */
    private static byte[] file(HttpServletRequest request) throws IOException, ServletException {
        if (!new FileForm(request).isOne()) {
            return new byte[0];
        }
        try {
            var part = request.getPart("file");
            if (part == null) {
                return new byte[0];
            }
            try (var in = part.getInputStream()) {
                return in.readAllBytes();
            }
        } catch (IllegalStateException tooLarge) {
            return new byte[0];
        }
    }
}
