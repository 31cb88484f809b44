package fi.luotsi.web.figure;

import fi.luotsi.compliance.metrics.Figures;
import fi.luotsi.compliance.metrics.Metric;
import fi.luotsi.compliance.metrics.Metrics;
import fi.luotsi.compliance.metrics.Point;
import fi.luotsi.compliance.snapshot.Release.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Puts a figure beside what it is compared with. */
@ApplicationScoped
class FigureCards {
    @Inject
    Metrics metrics;

    FigureCard card(Figures figures, Line line, LocalDate day) {
        var city = FigureUnits.city(figures.release()).filter(top -> !top.equals(line));
        var metric = figures.definition().metric();
        return new FigureCard(
                figures.definition(),
                figures.release(),
                line,
                city.map(Line::shown),
                yearAgo(metric, figures.definition().series(), line.place().unit(), day));
    }

    /** At the end of the month before: the nights freeze these, so that nobody waits for a day to be counted. Only where it was counted in the same way. */
    private Optional<Point> yearAgo(Metric metric, int series, UUID unit, LocalDate day) {
        var then = day.minusYears(1).withDayOfMonth(1).minusDays(1);
        return metrics.figures(metric, then)
                .filter(figures -> figures.definition().series() == series)
                .flatMap(figures -> figures.release().line(unit))
                .map(line -> new Point(then, series, line.shown()));
    }
}
