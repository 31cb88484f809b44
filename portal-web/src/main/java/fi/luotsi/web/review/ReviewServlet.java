package fi.luotsi.web.review;

import fi.luotsi.content.Reviewer;
import fi.luotsi.content.Reviews;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** The button that says of a document that it is still right. It leads back to where it stands. */
@WebServlet("/review")
public class ReviewServlet extends HttpServlet {
    static final String TOLD = "review";
    static final String CONFIRMED = "confirmed";
    static final String CHANGED = "changed";
    static final List<String> ANSWERS = List.of(CONFIRMED, CHANGED);
    private static final long serialVersionUID = 1L;

    @Inject
    transient Reviews reviews;

    @Inject
    transient Reviewers reviewers;

    /** Somebody whose session ended before the button was pressed comes here after signing in. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var reviewer = reviewers.visitor();
        var form = ReviewForm.read(request);
        if (reviewer.isEmpty()) {
            response.sendRedirect("/");
            return;
        }
        if (form.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        switch (confirm(form.get(), reviewer.get())) {
            case CONFIRMED -> goBack(response, form.get(), CONFIRMED);
            case CHANGED -> goBack(response, form.get(), CHANGED);
            case REFUSED -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
            case UNKNOWN -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Reviews.Answer confirm(ReviewForm form, Reviewer reviewer) {
        return reviews.confirm(form.document(), form.revision(), reviewer, form.note());
    }

    private static void goBack(HttpServletResponse response, ReviewForm form, String answer) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", form.back().with(TOLD, answer).toString());
    }
}
