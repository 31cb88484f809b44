package fi.luotsi.web.explain;

import fi.luotsi.indexer.search.Explanation;
import fi.luotsi.indexer.search.Search;
import fi.luotsi.indexer.search.SearchQuery;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Objects;

/** {@code /admin/explain}: the first ten documents of a query with what the second stage saw of them, of what the administrator may see. */
@Named
@RequestScoped
public class ExplainView {
    @Inject
    Search search;

    @Inject
    Visitor visitor;

    @Inject
    HttpServletRequest request;

    @Inject
    Texts texts;

    private List<Explanation> explanations = List.of();

    /** A figure by its name. */
    public record Signal(String name, String figure) {}

    /** Called before every rendering of the page. */
    public void open() {
        visitor.requireAdministrator();
        explanations = search.explain(SearchQuery.of(words()), visitor.reader());
    }

    public String words() {
        return Objects.requireNonNullElse(request.getParameter("words"), "").strip();
    }

    public List<Explanation> explanations() {
        return explanations;
    }

    /** The signals that say something: those that are not nothing. */
    public List<Signal> signals(Explanation explanation) {
        return explanation.signals().entrySet().stream()
                .filter(signal -> signal.getValue() != 0)
                .map(signal -> new Signal(signal.getKey(), figure(signal.getValue())))
                .toList();
    }

    public String figure(float value) {
        return new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(texts.locale())).format(value);
    }
}
