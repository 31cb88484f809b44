package fi.luotsi.web.figure;

import fi.luotsi.compliance.metrics.Explanation;
import fi.luotsi.compliance.metrics.Metric;
import fi.luotsi.compliance.metrics.Metrics;
import fi.luotsi.compliance.snapshot.Release.Line;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/** {@code /figures/how}: what a figure means and what it was made of, and that it comes out again. */
@Named
@RequestScoped
public class HowView {
    @Inject
    HttpServletRequest request;

    @Inject
    Metrics metrics;

    @Inject
    FigureUnits units;

    private Optional<Explanation> explanation = Optional.empty();
    private Optional<Line> line = Optional.empty();

    public void open() {
        var sent = new Sent(request);
        var revision = sent.text("revision");
        explanation = Arrays.stream(Metric.values())
                .filter(metric -> metric.name().equals(sent.text("metric")))
                .filter(metric -> revision.matches("\\d{1,6}"))
                .findFirst()
                .flatMap(metric ->
                        sent.day("day").flatMap(day -> metrics.explanation(metric, day, Integer.parseInt(revision))));
        line = explanation.flatMap(found -> units.chosen(found.release(), sent.id("unit")));
        if (line.isEmpty()) {
            NotThere.answer();
        }
    }

    public Explanation explanation() {
        return explanation.orElseThrow();
    }

    public Line line() {
        return line.orElseThrow();
    }
}
