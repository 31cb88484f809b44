package fi.luotsi.web.review;

import fi.luotsi.content.Verification;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;

/** Gives pages the badge of a document as of today. */
@Named
@RequestScoped
public class Trust {
    @Inject
    Texts texts;

    Clock clock = Clock.system(Figures.ZONE);

    public Badge badge(Verification verification) {
        return Badge.of(verification, LocalDate.now(clock), texts);
    }
}
