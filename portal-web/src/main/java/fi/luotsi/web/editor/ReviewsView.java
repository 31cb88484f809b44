package fi.luotsi.web.editor;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.ReviewLine;
import fi.luotsi.content.Reviews;
import fi.luotsi.indexer.insight.SearchInsight;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Paging;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** {@code /editor/reviews}: the documents that somebody should look at, and those that nobody ever confirmed. */
@Named
@RequestScoped
public class ReviewsView {
    static final String WAITING = "waiting";
    static final String NEVER = "never";
    private static final int SIZE = 20;
    private static final int MOST_PAGES = 5_000;
    /** Fewer openings say nothing. */
    private static final int TELLING = 5;

    @Inject
    HttpServletRequest request;

    @Inject
    Reviews reviews;

    @Inject
    SearchInsight insight;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    Clock clock = Clock.system(Figures.ZONE);

    private ReviewQueue queue = new ReviewQueue(Map.of(), LocalDate.EPOCH);
    private List<DocumentId> waiting = List.of();
    private List<DocumentId> never = List.of();
    private List<ReviewLine> lines = List.of();
    private Paging paging = new Paging(1, 1);

    public void open() {
        visitor.requireEditor();
        queue = new ReviewQueue(insight.openings(), LocalDate.now(clock));
        waiting = queue.waiting(reviews.waiting(visitor.reader()));
        never = queue.unconfirmed(reviews.unconfirmed(visitor.reader()));
        var shown = isNever() ? never : waiting;
        paging = Paging.of(page(), shown.size(), SIZE, MOST_PAGES);
        lines = reviews.lines(
                shown.stream().skip((paging.current() - 1L) * SIZE).limit(SIZE).toList(), visitor.reader());
    }

    private int page() {
        var page = new Sent(request).text("page");
        return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    public boolean isNever() {
        return new Sent(request).text("list").equals(NEVER);
    }

    public String list() {
        return isNever() ? NEVER : WAITING;
    }

    public int waitingCount() {
        return waiting.size();
    }

    public int neverCount() {
        return never.size();
    }

    public List<ReviewLine> lines() {
        return lines;
    }

    public Paging paging() {
        return paging;
    }

    public String pageHref(int page) {
        return Address.of("/editor/reviews")
                .with("list", list())
                .with("page", Integer.toString(page))
                .toString();
    }

    /** How often it was opened from results, where that says something. */
    public String opened(ReviewLine line) {
        var openings = queue.openings(line.document().id());
        return openings < TELLING ? "" : texts.format("editor.reviews.opened", openings);
    }
}
