package fi.luotsi.web.editor;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.content.Reviewer;
import fi.luotsi.indexer.agreement.Agreement;
import fi.luotsi.indexer.agreement.Agreement.Pair;
import fi.luotsi.indexer.agreement.RoundStatus;
import fi.luotsi.indexer.agreement.Rounds;
import fi.luotsi.web.agreement.PairForm;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Paging;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /editor/agreement}: texts that do not agree or say the same twice, one pair side by side, and which of the two holds. */
@Named
@RequestScoped
public class AgreementView {
    private static final String DECIDED = "decided";
    private static final List<String> DONE = List.of("decided", "gone", "long", "stopped", "resumed");
    private static final int SIZE = 10;
    private static final int MOST_PAGES = 500;

    @Inject
    HttpServletRequest request;

    @Inject
    Agreement agreement;

    @Inject
    Rounds rounds;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    @Inject
    Figures figures;

    private List<Agreement.Line> open = List.of();
    private List<Agreement.Line> decided = List.of();
    private List<Pair> pairs = List.of();
    private Optional<Pair> pair = Optional.empty();
    private Paging paging = new Paging(1, 1);

    public void open() {
        var editor = visitor.requireEditor();
        var sent = new Sent(request);
        if (sent.isPost()) {
            Sent.redirect("/editor/agreement?done=" + act(sent, editor));
            return;
        }
        pair = sent.id("pair").flatMap(id -> agreement.find(id, visitor.reader()));
        open = agreement.open(visitor.reader());
        decided = agreement.decided(visitor.reader());
        var shown = isDecidedList() ? decided : open;
        paging = Paging.of(pageNumber(sent), shown.size(), SIZE, MOST_PAGES);
        pairs = shown.stream()
                .skip((paging.current() - 1L) * SIZE)
                .limit(SIZE)
                .flatMap(line -> agreement.find(line.finding().id(), visitor.reader()).stream())
                .toList();
    }

    private String act(Sent sent, Account editor) {
        return switch (sent.text("do")) {
            case "stop" -> {
                rounds.stop();
                yield "stopped";
            }
            case "resume" -> {
                rounds.goOn();
                yield "resumed";
            }
            default ->
                new PairForm(sent).decide(agreement, new Reviewer(editor.id(), true, Set.of(), visitor.reader()));
        };
    }

    private static int pageNumber(Sent sent) {
        var page = sent.text("page");
        return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    public boolean isDecidedList() {
        return new Sent(request).text("list").equals(DECIDED);
    }

    public String done() {
        var done = new Sent(request).text("done");
        return DONE.contains(done) ? done : "";
    }

    public boolean isDone() {
        return !done().equals("gone") && !done().equals("long");
    }

    /** Asked for one that is not there any more, or not for this editor. */
    public boolean isPairGone() {
        return new Sent(request).has("pair") && pair.isEmpty();
    }

    public Optional<Pair> pair() {
        return pair;
    }

    public List<Pair> pairs() {
        return pairs;
    }

    public int openCount() {
        return open.size();
    }

    public int decidedCount() {
        return decided.size();
    }

    public Paging paging() {
        return paging;
    }

    public String pageHref(int page) {
        return Address.of("/editor/agreement")
                .with("list", isDecidedList() ? DECIDED : "")
                .with("page", Integer.toString(page))
                .toString();
    }

    /** How far the comparison of the library is. */
    public String progress() {
        var status = rounds.status();
        return switch (status.state()) {
            case READING -> texts.format("editor.agreement.reading", status.done(), status.total());
            case COMPARING -> texts.format("editor.agreement.comparing", status.done(), status.total());
            case STOPPED -> texts.get("editor.agreement.isStopped");
            case WAITING ->
                status.finishedAt()
                        .map(at -> texts.format("editor.agreement.finished", figures.day(at)))
                        .orElseGet(() -> texts.get("editor.agreement.notYet"));
        };
    }

    public boolean isStopped() {
        return rounds.status().state() == RoundStatus.State.STOPPED;
    }
}
