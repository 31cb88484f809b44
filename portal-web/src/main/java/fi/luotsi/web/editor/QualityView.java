package fi.luotsi.web.editor;

import fi.luotsi.indexer.insight.Night;
import fi.luotsi.indexer.insight.Quality;
import fi.luotsi.indexer.insight.SearchQuality;
import fi.luotsi.indexer.search.IndexUnavailable;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.EveryRole;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.util.List;

/** {@code /editor/quality}: how good the search is by what people opened and editors judged, over time. */
@Named
@RequestScoped
public class QualityView {
    private static final int ROWS = 30;
    private static final double NOTICEABLE = 0.01;
    private static final List<String> DONE = List.of("measured", "busy");

    @Inject
    HttpServletRequest request;

    @Inject
    SearchQuality searchQuality;

    @Inject
    Night night;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    @Inject
    Figures figures;

    private List<Quality> days = List.of();
    private List<String> queries = List.of();

    public void open() {
        visitor.requireEditor();
        if (new Sent(request).isPost()) {
            Sent.redirect("/editor/quality?done=" + measure());
            return;
        }
        days = searchQuality.measurements();
        queries = searchQuality.judgedQueries();
    }

    private String measure() {
        try {
            night.work(EveryRole.READER);
            return "measured";
        } catch (IndexUnavailable unavailable) {
            return "busy";
        }
    }

    public String done() {
        var done = new Sent(request).text("done");
        return DONE.contains(done) ? done : "";
    }

    public boolean isMeasured() {
        return !days.isEmpty();
    }

    public QualityLine line() {
        return new QualityLine(days);
    }

    /** The newest first. */
    public List<Quality> rows() {
        return days.reversed().stream().limit(ROWS).toList();
    }

    public List<String> queries() {
        return queries;
    }

    public String judge(String words) {
        return Address.of("/editor/judge").with("q", words).toString();
    }

    public String share(double figure) {
        var format = NumberFormat.getNumberInstance(texts.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(figure);
    }

    /** What the line says. */
    public String sentence() {
        var first = days.getFirst();
        var last = days.getLast();
        if (days.size() == 1) {
            return texts.format("editor.quality.once", figures.day(last.day()), share(last.ndcg10()), last.queries());
        }
        double gain = last.ndcg10() - first.ndcg10();
        if (gain > NOTICEABLE) {
            return texts.format(
                    "editor.quality.better", figures.day(first.day()), share(first.ndcg10()), share(last.ndcg10()));
        }
        return gain < -NOTICEABLE
                ? texts.format(
                        "editor.quality.worse", figures.day(first.day()), share(first.ndcg10()), share(last.ndcg10()))
                : texts.format("editor.quality.same", figures.day(first.day()), share(last.ndcg10()));
    }
}
