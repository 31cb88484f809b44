package fi.luotsi.web.editor;

import fi.luotsi.compliance.people.Directory;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.ReviewLine;
import fi.luotsi.content.Reviews;
import fi.luotsi.content.Source;
import fi.luotsi.content.Sources;
import fi.luotsi.content.Stewards;
import fi.luotsi.indexer.insight.SearchInsight;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Link;
import fi.luotsi.web.layout.Paging;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** {@code /editor/reviews}: the documents that somebody should look at, those that nobody ever confirmed, and those whose owner has left. */
@Named
@RequestScoped
public class ReviewsView {
    static final String WAITING = "waiting";
    static final String NEVER = "never";
    static final String LEFT = "left";
    private static final int SIZE = 20;
    private static final int MOST_PAGES = 5_000;
    /** Fewer openings say nothing. */
    private static final int TELLING = 5;

    @Inject
    HttpServletRequest request;

    @Inject
    Reviews reviews;

    @Inject
    Stewards stewards;

    @Inject
    Sources sources;

    @Inject
    Directory directory;

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
    private Set<UUID> gone = Set.of();
    private List<DocumentId> left = List.of();
    private List<ReviewLine> lines = List.of();
    private Paging paging = new Paging(1, 1);

    public void open() {
        visitor.requireEditor();
        queue = new ReviewQueue(insight.openings(), LocalDate.now(clock));
        waiting = queue.waiting(reviews.waiting(visitor.reader()));
        never = queue.unconfirmed(reviews.unconfirmed(visitor.reader()));
        gone = gone();
        left = queue.unconfirmed(stewards.documents(gone, visitor.reader()));
        var shown = switch (list()) {
            case NEVER -> never;
            case LEFT -> left;
            default -> waiting;
        };
        paging = Paging.of(page(), shown.size(), SIZE, MOST_PAGES);
        lines = reviews.lines(
                shown.stream().skip((paging.current() - 1L) * SIZE).limit(SIZE).toList(), visitor.reader());
    }

    private int page() {
        var page = new Sent(request).text("page");
        return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    private Set<UUID> gone() {
        var all = stewards.accounts();
        var present = directory.present(all);
        return all.stream().filter(account -> !present.contains(account)).collect(Collectors.toUnmodifiableSet());
    }

    public String list() {
        var asked = new Sent(request).text("list");
        return List.of(NEVER, LEFT).contains(asked) ? asked : WAITING;
    }

    /** Those who have left and still answer for something, each with the page on which somebody takes over. */
    public List<Link> gonePeople() {
        return gone.stream()
                .map(account -> new Link(
                        directory.name(account).orElseGet(() -> texts.get("editor.history.somebody")),
                        Address.of("/editor/steward").with("from", account.toString())))
                .sorted(Comparator.comparing(Link::label))
                .toList();
    }

    /** Each source with who answers for it, and the page on which that is said. */
    public List<Link> sourceOwners() {
        return sources.all().stream()
                .map(source -> new Link(
                        label(source),
                        Address.of("/editor/steward").with("source", source.id().toString())))
                .sorted(Comparator.comparing(Link::label))
                .toList();
    }

    private String label(Source source) {
        var name = source.name().in(visitor.language());
        return stewards.of(source.id())
                .flatMap(steward -> directory.name(steward.owner()))
                .map(owner -> texts.format("editor.reviews.sourceOwner", name, owner))
                .orElseGet(() -> texts.format("editor.reviews.noOwner", name));
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
