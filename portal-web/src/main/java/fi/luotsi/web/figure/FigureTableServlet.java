package fi.luotsi.web.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.compliance.acknowledgement.SafeTable;
import fi.luotsi.compliance.metrics.Figures;
import fi.luotsi.compliance.metrics.Metric;
import fi.luotsi.compliance.metrics.Metrics;
import fi.luotsi.compliance.snapshot.Release.Line;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code /figures/table}: a metric of every unit that the visitor sees, on a day, for spreadsheets. */
@WebServlet("/figures/table")
public class FigureTableServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Metrics metrics;

    @Inject
    transient FigureUnits units;

    @Inject
    transient Dashboard dashboard;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var sent = new Sent(request);
        var day = dashboard.day(sent);
        var found = Arrays.stream(Metric.values())
                .filter(metric -> metric.name().equals(sent.text("metric")))
                .findFirst()
                .flatMap(metric -> metrics.figures(metric, day));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var isWorkbook = sent.text("form").equals("xlsx");
        var name = "luotsi-" + sent.text("metric").toLowerCase(Locale.ROOT) + "-" + day;
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + name + (isWorkbook ? ".xlsx" : ".csv") + "\"");
        if (isWorkbook) {
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            table(found.get()).writeWorkbook(response.getOutputStream(), texts.get("figures.title"));
        } else {
            response.setContentType("text/csv");
            response.setCharacterEncoding(UTF_8.name());
            response.getWriter().write(table(found.get()).text());
        }
    }

    private SafeTable table(Figures figures) {
        return new SafeTable(
                Stream.of(
                                "figures.metric",
                                "figures.day",
                                "people.unit",
                                "figures.count",
                                "figures.base",
                                "figures.percent",
                                "figures.step",
                                "figures.revision",
                                "figures.sha256")
                        .map(texts::get)
                        .toList(),
                units.seen(figures.release()).stream()
                        .map(line -> row(figures, line))
                        .toList());
    }

    private List<String> row(Figures figures, Line line) {
        var shown = line.shown();
        return List.of(
                texts.get(figures.definition().key()),
                figures.release().subject().day().toString(),
                line.place().code() + " " + line.place().name(visitor.language()),
                shown.isFew() ? "" : Integer.toString(shown.count()),
                shown.isFew() ? "" : Integer.toString(shown.base()),
                shown.percent().map(String::valueOf).orElse(""),
                Integer.toString(shown.step()),
                Integer.toString(figures.release().revision()),
                figures.release().sha256());
    }
}
