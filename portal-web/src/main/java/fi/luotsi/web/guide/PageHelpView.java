package fi.luotsi.web.guide;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The help of the page that is shown. */
@Named
@RequestScoped
public class PageHelpView {
    @Inject
    HttpServletRequest request;

    @Inject
    GuideWords words;

    /** Empty where the page has none. */
    public String text() {
        return HelpedPage.at(request.getRequestURI())
                .map(HelpedPage::key)
                .map(words::of)
                .orElse("");
    }
}
