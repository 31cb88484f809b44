package fi.luotsi.web.figure;

import fi.luotsi.compliance.disclosure.Shown;
import fi.luotsi.compliance.metrics.Definition;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What figures say, in words of the visitor's language. */
@Named
@RequestScoped
public class FigureWords {
    @Inject
    Texts texts;

    @Inject
    Figures figures;

    private FigurePhrases phrases() {
        return new FigurePhrases(texts, figures);
    }

    public String name(Definition definition) {
        return phrases().name(definition);
    }

    public String value(Definition definition, Shown shown) {
        return phrases().value(definition, shown);
    }

    public String base(Definition definition, Shown shown) {
        return phrases().base(definition, shown);
    }

    public String pair(Shown shown) {
        return figures.pair(shown);
    }

    public String city(FigureCard card) {
        return phrases().city(card);
    }

    public String before(FigureCard card) {
        return phrases().before(card);
    }

    /** {@code ok} where the target is reached, {@code late} where it is missed by far; nothing where there is none. */
    public String tone(Definition definition, Shown shown) {
        return definition
                .target()
                .flatMap(target -> shown.percent().map(percent -> tone(definition, percent, target)))
                .orElse("");
    }

    private static String tone(Definition definition, int percent, int target) {
        var missing = definition.direction() == Definition.Direction.UP ? target - percent : percent - target;
        return missing <= 0 ? "ok" : missing <= NEAR ? "due" : "late";
    }

    /** So many points from its target a figure is near it. */
    private static final int NEAR = 10;

    public String icon(String tone) {
        return tone.equals("ok") ? "check" : tone.equals("due") ? "clock" : "alert";
    }
}
