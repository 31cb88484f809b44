package fi.luotsi.web.layout;

import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Gives pages and views the texts ({@code t}) and figures of the visitor's language. */
@RequestScoped
class PageTexts {
    @Inject
    Visitor visitor;

    private @Nullable Texts texts;

    /** One for a page: its expressions ask hundreds of times. */
    @Produces
    @Named("t")
    @Dependent
    Texts texts() {
        var locale = visitor.locale();
        if (texts == null || !texts.locale().equals(locale)) {
            texts = new Texts(locale);
        }
        return texts;
    }

    @Produces
    @Named("figures")
    @Dependent
    Figures figures() {
        return new Figures(texts());
    }
}
