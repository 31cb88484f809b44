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

    public String name(Definition definition) {
        return texts.get(definition.key());
    }

    /** The figure itself: a share, a number, or that there are too few to say. */
    public String value(Definition definition, Shown shown) {
        if (shown.isFew()) {
            return "–";
        }
        if (definition.unit() == Definition.Unit.NUMBER) {
            return figures.count(shown.count());
        }
        return shown.percent()
                .map(percent -> percent + " %")
                .orElseGet(() ->
                        shown.base() == 0 ? "–" : figures.count(shown.count()) + "/" + figures.count(shown.base()));
    }

    /** Of how many, or why there is nothing. */
    public String base(Definition definition, Shown shown) {
        if (shown.isFew()) {
            return texts.get("figures.few");
        }
        if (definition.unit() == Definition.Unit.NUMBER) {
            return shown.step() == 1 ? "" : texts.format("figures.steps", shown.step());
        }
        return texts.format(
                shown.step() == 1 ? "figures.of.things" : "figures.of",
                figures.count(shown.count()),
                figures.count(shown.base()),
                shown.step());
    }

    /** For a column of a table. */
    public String pair(Shown shown) {
        return shown.isFew()
                ? texts.get("figures.few.short")
                : figures.count(shown.count()) + "/" + figures.count(shown.base());
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

    /** Beside the whole city; empty where that is the same, or nothing is told of it. */
    public String city(FigureCard card) {
        return card.city()
                .filter(shown -> !shown.isFew())
                .map(shown -> texts.format("figures.city", value(card.definition(), shown)))
                .orElse("");
    }

    /** A year ago; empty where nothing is told of then. */
    public String before(FigureCard card) {
        return card.before()
                .filter(then -> !then.shown().isFew())
                .map(then ->
                        texts.format("figures.before", figures.day(then.day()), value(card.definition(), then.shown())))
                .orElse("");
    }
}
