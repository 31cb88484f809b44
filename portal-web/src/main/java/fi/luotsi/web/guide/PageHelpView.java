package fi.luotsi.web.guide;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** The help of the page that is shown. */
@Named
@RequestScoped
public class PageHelpView {
    @Inject
    HttpServletRequest request;

    @Inject
    GuideWords words;

    /** Empty where the page has none, as a page that says what went wrong: it must not ask the database. */
    public String text() {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null) {
            return "";
        }
        return HelpedPage.at(request.getRequestURI())
                .map(HelpedPage::key)
                .map(words::of)
                .orElse("");
    }
}
