package fi.luotsi.web.editor;

import fi.luotsi.content.DocumentId;
import fi.luotsi.indexer.insight.SearchQuality;
import fi.luotsi.indexer.search.DocumentHit;
import fi.luotsi.indexer.search.IndexUnavailable;
import fi.luotsi.indexer.search.Search;
import fi.luotsi.indexer.search.SearchQuery;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** {@code /editor/judge}: the first ten of a query, each relevant or not in an editor's judgement. */
@Named
@RequestScoped
public class JudgeView {
    @Inject
    HttpServletRequest request;

    @Inject
    SearchQuality quality;

    @Inject
    Search search;

    @Inject
    DocumentTitles titles;

    @Inject
    Visitor visitor;

    private String words = "";
    private List<DocumentHit> hits = List.of();
    private Map<DocumentId, Integer> grades = Map.of();
    private boolean failed;

    public void open() {
        visitor.requireEditor();
        var sent = new Sent(request);
        words = sent.text("q");
        if (sent.isPost()) {
            judge(sent);
            Sent.redirect(Address.of("/editor/judge").with("q", words).toString());
        } else if (!words.isEmpty() && isAllowed()) {
            look();
        }
    }

    private void judge(Sent sent) {
        var verdict = Arrays.stream(SearchQuality.Verdict.values())
                .filter(value -> value.name().equals(sent.text("verdict")))
                .findFirst();
        sent.document("document")
                .filter(document -> titles.title(document).isPresent())
                .ifPresent(document -> verdict.ifPresent(given -> quality.judge(words, document, given)));
    }

    private void look() {
        try {
            hits = search.search(SearchQuery.of(words), visitor.reader()).documents();
            grades = quality.grades(words);
        } catch (IndexUnavailable unavailable) {
            failed = true;
        }
    }

    public String words() {
        return words;
    }

    /** Whether the words may stand in the judged set; what looks like personal data may not. */
    public boolean isAllowed() {
        return words.isEmpty() || quality.mayBeJudged(words);
    }

    public boolean isFailed() {
        return failed;
    }

    public List<DocumentHit> hits() {
        return hits;
    }

    /** {@code RELEVANT}, {@code CLICKED}, {@code NOT_RELEVANT} or {@code NONE}. */
    public String verdict(DocumentHit hit) {
        var grade = grades.get(hit.id());
        if (grade == null) {
            return "NONE";
        }
        return switch (grade) {
            case 0 -> "NOT_RELEVANT";
            case 1 -> "CLICKED";
            default -> "RELEVANT";
        };
    }
}
