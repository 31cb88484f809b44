package fi.luotsi.web.editor;

import fi.luotsi.content.Handlings;
import fi.luotsi.content.Reviewer;
import fi.luotsi.content.Reviews;
import fi.luotsi.indexer.insight.Quality;
import fi.luotsi.indexer.insight.Question;
import fi.luotsi.indexer.insight.Requests;
import fi.luotsi.indexer.insight.SearchQuality;
import fi.luotsi.indexer.insight.VainSearches;
import fi.luotsi.indexer.insight.VisitorWish;
import fi.luotsi.indexer.tuning.Lesson;
import fi.luotsi.indexer.tuning.Tuning;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /editor/overview}: what needs work. */
@Named
@RequestScoped
public class OverviewView {
    private static final List<String> DONE = List.of("fulfilled", "answered");

    @Inject
    HttpServletRequest request;

    @Inject
    VainSearches vain;

    @Inject
    Requests requests;

    @Inject
    SearchQuality searchQuality;

    @Inject
    Tuning tuning;

    @Inject
    Reviews documentReviews;

    @Inject
    Handlings handlings;

    @Inject
    DocumentTitles titles;

    @Inject
    Visitor visitor;

    private List<VisitorWish> wishes = List.of();
    private List<Question> questions = List.of();
    private long pinsToCheck;
    private int vainSearches;
    private int reviews;
    private int ended;
    private Optional<Quality> quality = Optional.empty();

    public void open() {
        var editor = visitor.requireEditor();
        var sent = new Sent(request);
        if (sent.isPost()) {
            act(sent);
            return;
        }
        wishes = requests.wishes();
        questions = requests.questions();
        vainSearches = vain.open().size();
        reviews = documentReviews.waiting(visitor.reader()).size();
        ended = handlings
                .ended(new Reviewer(editor.id(), true, Set.of(), visitor.reader()))
                .size();
        pinsToCheck = pinsThatNeedWork();
        var measured = searchQuality.measurements();
        quality = measured.isEmpty() ? Optional.empty() : Optional.of(measured.getLast());
    }

    private void act(Sent sent) {
        var wish = sent.id("wish");
        var question = sent.id("question");
        wish.ifPresent(requests::fulfil);
        question.ifPresent(answered -> requests.answer(answered, sent.text("answer")));
        var done = wish.isPresent() ? "?done=fulfilled" : question.isPresent() ? "?done=answered" : "";
        Sent.redirect("/editor/overview" + done);
    }

    private long pinsThatNeedWork() {
        var today = LocalDate.now(Figures.ZONE);
        return tuning.entries().stream()
                .filter(entry -> entry.lesson() instanceof Lesson.OfPin(var pin)
                        && PinState.of(pin, titles.title(pin.document()).isPresent(), today)
                                .needsWork())
                .count();
    }

    public String done() {
        var done = new Sent(request).text("done");
        return DONE.contains(done) ? done : "";
    }

    public List<VisitorWish> wishes() {
        return wishes;
    }

    public List<Question> questions() {
        return questions;
    }

    public long pinsToCheck() {
        return pinsToCheck;
    }

    public int reviews() {
        return reviews;
    }

    /** Documents whose period is over. */
    public int ended() {
        return ended;
    }

    public int vainSearches() {
        return vainSearches;
    }

    public boolean isMeasured() {
        return quality.isPresent();
    }

    public Quality quality() {
        return quality.orElseThrow();
    }
}
