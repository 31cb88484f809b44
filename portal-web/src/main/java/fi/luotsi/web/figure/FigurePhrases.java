package fi.luotsi.web.figure;

import fi.luotsi.compliance.disclosure.Shown;
import fi.luotsi.compliance.metrics.Definition;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Texts;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What figures say, in words of one language: of a page or of a letter. */
record FigurePhrases(Texts texts, Figures figures) {
    /** A figure with all that stands around it, in one line. */
    String sentence(FigureCard card) {
        var definition = card.definition();
        var target = definition
                .target()
                .map(percent -> " (" + texts.format("figures.target", percent) + ")")
                .orElse("");
        var figure = name(definition) + ": " + value(definition, card.shown()) + target;
        return Stream.of(figure, base(definition, card.shown()), city(card), before(card))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    String name(Definition definition) {
        return texts.get(definition.key());
    }

    /** The figure itself: a share, a number, or that there are too few to say. */
    String value(Definition definition, Shown shown) {
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
    String base(Definition definition, Shown shown) {
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

    /** Beside the whole city; empty where that is the same, or nothing is told of it. */
    String city(FigureCard card) {
        return card.city()
                .filter(shown -> !shown.isFew())
                .map(shown -> texts.format("figures.city", value(card.definition(), shown)))
                .orElse("");
    }

    /** A year ago; empty where nothing is told of then. */
    String before(FigureCard card) {
        return card.before()
                .filter(then -> !then.shown().isFew())
                .map(then ->
                        texts.format("figures.before", figures.day(then.day()), value(card.definition(), then.shown())))
                .orElse("");
    }
}
