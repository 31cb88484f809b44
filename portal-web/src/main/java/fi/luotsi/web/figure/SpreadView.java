package fi.luotsi.web.figure;

import fi.luotsi.web.figure.Spread.Bin;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** How units stand, below the curve of a figure: for heads and for those who look after the whole city. */
@Named
@RequestScoped
public class SpreadView {
    private static final int WIDTH = 66;
    private static final int LEFT = 40;
    private static final int BOTTOM = 120;

    @Inject
    MetricView metric;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private Optional<Spread> spread() {
        return visitor.isHead() || visitor.isAnalyst()
                ? Spread.of(metric.figures().definition(), metric.figures().release(), metric.line())
                : Optional.empty();
    }

    /** Empty where nothing is shown. */
    public List<Bin> bins() {
        return spread().map(Spread::bins).orElse(List.of());
    }

    public int x(Bin bin) {
        return LEFT + bin.from() / 10 * WIDTH;
    }

    public int width() {
        return WIDTH - 4;
    }

    public int y(Bin bin) {
        return BOTTOM - bin.height();
    }

    public int bottom() {
        return BOTTOM;
    }

    /** What the drawing says. */
    public String sentence() {
        return spread().map(this::sentence).orElse("");
    }

    private String sentence(Spread spread) {
        var all = texts.format(
                "spread.sentence", spread.shares().size(), spread.middle(), spread.lower(), spread.upper());
        var own = spread.own()
                .map(share -> " " + texts.format("spread.own", share))
                .orElse("");
        return all + own + (spread.untold() == 0 ? "" : " " + texts.format("spread.untold", spread.untold()));
    }
}
