package fi.luotsi.web.layout;

import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Gives pages and views the texts ({@code t}) and figures of the visitor's language. */
@RequestScoped
class PageTexts {
    @Inject
    Visitor visitor;

    @Produces
    @Named("t")
    @Dependent
    Texts texts() {
        return new Texts(visitor.locale());
    }

    @Produces
    @Named("figures")
    @Dependent
    Figures figures() {
        return new Figures(texts());
    }
}
