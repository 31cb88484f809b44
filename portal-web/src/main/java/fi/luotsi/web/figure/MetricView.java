package fi.luotsi.web.figure;

import fi.luotsi.compliance.calendar.Annotation;
import fi.luotsi.compliance.calendar.Annotations;
import fi.luotsi.compliance.metrics.Figures;
import fi.luotsi.compliance.metrics.Metric;
import fi.luotsi.compliance.metrics.Metrics;
import fi.luotsi.compliance.metrics.Point;
import fi.luotsi.compliance.snapshot.Release.Line;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /figures/metric}: one figure of a unit through time, what happened meanwhile, and the units below it. */
@Named
@RequestScoped
public class MetricView {
    @Inject
    HttpServletRequest request;

    @Inject
    Metrics metrics;

    @Inject
    FigureUnits units;

    @Inject
    Annotations annotations;

    @Inject
    FiguresView dashboard;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private Optional<Figures> figures = Optional.empty();
    private Optional<Line> line = Optional.empty();
    private Optional<Curve> curve = Optional.empty();
    private List<LocalDate> days = List.of();

    public void open() {
        var sent = new Sent(request);
        figures = Arrays.stream(Metric.values())
                .filter(metric -> metric.name().equals(sent.text("metric")))
                .findFirst()
                .flatMap(metric -> metrics.figures(metric, dashboard.day()));
        line = figures.flatMap(found -> units.chosen(found.release(), sent.id("unit")));
        if (line.isEmpty()) {
            NotThere.answer();
        } else {
            curve = Optional.of(draw());
        }
    }

    private Curve draw() {
        var all = metrics.series(figures().definition().metric(), line().place().unit());
        days = all.stream().map(Point::day).toList();
        var points = all.stream()
                .filter(point -> !point.day().isAfter(dashboard.day()))
                .toList();
        var aMonthAgo = dashboard.day().minusMonths(1);
        var first = points.stream()
                .map(Point::day)
                .findFirst()
                .filter(aMonthAgo::isAfter)
                .orElse(aMonthAgo);
        return new Curve(
                figures().definition(), points, annotations.between(first, dashboard.day(), visitor.language()));
    }

    /** What happened since the point before. */
    public String meanwhile(Point point) {
        return curve().meanwhile(point).stream().map(this::said).collect(Collectors.joining("; "));
    }

    public Figures figures() {
        return figures.orElseThrow();
    }

    public Line line() {
        return line.orElseThrow();
    }

    /** All days of the curve, also those after the one that is shown. */
    public List<LocalDate> days() {
        return days;
    }

    public Curve curve() {
        return curve.orElseThrow();
    }

    public String said(Annotation annotation) {
        return switch (annotation) {
            case Annotation.Published published ->
                texts.format("figures.published", published.title(), published.number());
            case Annotation.Written written -> written.text().in(visitor.language());
        };
    }

    /** Units below, as the visitor sees them; by name, or the furthest from the target first where that is asked for. */
    public List<Line> below() {
        var seen = units.seen(figures().release()).stream()
                .filter(other ->
                        other.place().parent().equals(Optional.of(line().place().unit())))
                .toList();
        return isByNeed() ? seen.stream().sorted(byNeed()).toList() : seen;
    }

    private Comparator<Line> byNeed() {
        return Comparator.comparingInt(
                (Line other) -> -SupportView.points(figures().definition(), other));
    }

    public boolean isByNeed() {
        return new Sent(request).text("order").equals("need");
    }
}
