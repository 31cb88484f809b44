package fi.luotsi.web.upload;

import fi.luotsi.content.Audience;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.Uploads;
import fi.luotsi.web.layout.FileForm;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import fi.luotsi.web.upload.UploadForm.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;

/** Takes the files of the form and leads to what became of them. */
@WebServlet("/editor/upload/files")
@MultipartConfig(
        fileSizeThreshold = 1 << 16,
        maxFileSize = UploadServlet.MOST_BYTES,
        maxRequestSize = UploadServlet.MOST_BYTES)
public class UploadServlet extends HttpServlet {
    static final long MOST_BYTES = 250L << 20;

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(UploadServlet.class.getName());

    @Inject
    transient Uploads uploads;

    @Inject
    transient Visitor visitor;

    /** Somebody whose session ended before the button was pressed comes here after signing in. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/editor/upload");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        visitor.requireEditor();
        if (!new FileForm(request).isOne()) {
            refuse(response, Problem.NO_FILES);
            return;
        }
        UploadForm form;
        try {
            form = UploadForm.read(request);
        } catch (IllegalStateException tooLarge) {
            refuse(response, Problem.TOO_MUCH);
            return;
        }
        try {
            answer(form, response);
        } finally {
            UploadForm.discard(request);
        }
    }

    private void answer(UploadForm form, HttpServletResponse response) throws IOException {
        var problem = form.problem(visitor.reader());
        if (problem.isPresent()) {
            refuse(response, problem.get());
            return;
        }
        var upload = upload(form);
        if (upload.isEmpty()) {
            refuse(response, Problem.LATER);
        } else {
            response.sendRedirect("/editor/upload?upload=" + upload.get());
        }
    }

    private Optional<HarvestId> upload(UploadForm form) {
        try {
            return uploads.upload(
                    Audience.of(form.audience()),
                    form.publicity().orElseThrow(),
                    name(form.audience()),
                    form.owner(),
                    form.files(),
                    visitor.requireEditor().id(),
                    visitor.reader());
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "An upload failed", failure);
            return Optional.empty();
        }
    }

    private static LocalName name(String audience) {
        return new LocalName(name(audience, "fi"), name(audience, "sv"), name(audience, "en"));
    }

    private static String name(String audience, String language) {
        var texts = new Texts(Locale.of(language));
        return texts.format("upload.source", texts.get("audience." + audience));
    }

    private static void refuse(HttpServletResponse response, Problem problem) throws IOException {
        response.sendRedirect("/editor/upload?problem=" + problem);
    }
}
