package fi.luotsi.web.accessibility;

import fi.luotsi.compliance.accessibility.Barrier;
import fi.luotsi.compliance.accessibility.Barriers;
import fi.luotsi.compliance.accessibility.Barriers.Outcome;
import fi.luotsi.compliance.notice.Notices;
import fi.luotsi.compliance.people.Account;
import fi.luotsi.web.layout.Address;
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
import java.util.UUID;

/** {@code /admin/accessibility}: what people could not use, with the days that are left for the answer. */
@Named
@RequestScoped
public class BarriersView {
    private static final Set<String> DONE = Set.of("answered", "closed");

    @Inject
    HttpServletRequest request;

    @Inject
    Barriers barriers;

    @Inject
    Notices notices;

    @Inject
    Texts texts;

    @Inject
    Visitor visitor;

    private String problem = "";
    private Optional<UUID> wrong = Optional.empty();

    /** How urgent an answer is. */
    public enum Urgency {
        LATE,
        SOON,
        TIME;

        private static final int SOON_DAYS = 3;

        static Urgency of(long daysLeft) {
            if (daysLeft < 0) {
                return LATE;
            }
            return daysLeft <= SOON_DAYS ? SOON : TIME;
        }
    }

    public void open() {
        visitor.requireAdministrator();
        var sent = new Sent(request);
        if (sent.isPost()) {
            sent.id("id")
                    .ifPresent(id ->
                            act(id, sent, visitor.account().map(Account::id).orElseThrow()));
        }
    }

    private void act(UUID id, Sent sent, UUID by) {
        var isAnswer = sent.text("do").equals("answer");
        var outcome = isAnswer ? barriers.answer(id, sent.text("answer"), by) : barriers.close(id, by);
        if (outcome != Outcome.DONE) {
            problem = outcome.name();
            wrong = Optional.of(id);
            return;
        }
        if (isAnswer && sent.has("close")) {
            barriers.close(id, by);
        }
        Sent.redirect(Address.of("/admin/accessibility")
                .with("done", isAnswer ? "answered" : "closed")
                .toString());
    }

    public List<Barrier> unanswered() {
        return barriers.open();
    }

    public List<Barrier> answered() {
        return barriers.answered();
    }

    public List<Barrier> closed() {
        return barriers.closed();
    }

    public Urgency urgency(Barrier barrier) {
        return Urgency.of(barrier.daysLeft(barriers.today()));
    }

    /** In words, so that colour never speaks alone. */
    public String timeLeft(Barrier barrier) {
        var left = barrier.daysLeft(barriers.today());
        return left < 0 ? texts.format("barriers.overdue", -left) : texts.format("barriers.left", left);
    }

    /** Whether letters go out; if not, whoever left an address gets none. */
    public boolean isMailSent() {
        return notices.mailStatus().works();
    }

    /** What was done: {@code answered}, {@code closed} or empty. */
    public String done() {
        var done = new Sent(request).text("done");
        return DONE.contains(done) ? done : "";
    }

    /** Name of what was wrong, or empty. */
    public String problem() {
        return problem;
    }

    public boolean isWrong(Barrier barrier) {
        return wrong.filter(barrier.id()::equals).isPresent();
    }

    /** What was written and could not be taken. */
    public String written(Barrier barrier) {
        return isWrong(barrier) ? new Sent(request).text("answer") : "";
    }

    public int longest() {
        return Barrier.LONGEST;
    }
}
