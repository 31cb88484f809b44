package fi.luotsi.web.dpo;

import fi.luotsi.compliance.people.DataSubject;
import fi.luotsi.compliance.privacy.Erasures;
import fi.luotsi.compliance.privacy.Erasures.Answer;
import fi.luotsi.compliance.privacy.Erasures.Plan;
import fi.luotsi.compliance.privacy.Hold;
import fi.luotsi.compliance.privacy.Holds;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code /dpo/person}: what an erasure would do to somebody, the erasure, and holds that keep it from being done. */
@Named
@RequestScoped
public class SubjectView {
    @Inject
    HttpServletRequest request;

    @Inject
    Erasures erasures;

    @Inject
    Holds persons;

    @Inject
    ErasureWords words;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private Optional<Plan> plan = Optional.empty();
    private List<Hold> holds = List.of();
    private String problem = "";

    /** A hold of the past. */
    public record Past(String reason, String told) {}

    public void open() {
        visitor.requireAuditor();
        var sent = new Sent(request);
        var by = visitor.account().orElseThrow().id();
        plan = sent.id("id").flatMap(id -> erasures.plan(id, by));
        if (plan.isEmpty()) {
            NotThere.answer();
            return;
        }
        if (sent.isPost() && act(sent, by)) {
            return;
        }
        holds = persons.of(subject());
    }

    /** Whether it is done, and the visitor sent on. */
    private boolean act(Sent sent, UUID by) {
        if (sent.text("do").equals("erase")) {
            return erase(sent, by);
        }
        var answer = sent.text("do").equals("lift")
                ? persons.lift(subject().id(), sent.text("why"), by)
                : persons.set(subject().id(), sent.text("why"), sent.day("review"), by);
        if (answer == Holds.Answer.DONE) {
            Sent.redirect("/dpo/person?done=hold&id=" + subject().id());
            return true;
        }
        problem = "hold.problem." + answer;
        return false;
    }

    private boolean erase(Sent sent, UUID by) {
        return switch (erasures.erase(subject().id(), sent.text("reason"), sent.text("name"), by)) {
            case Answer.Done done -> {
                Sent.redirect("/dpo/receipt?id=" + done.receipt());
                yield true;
            }
            case Answer.Refused refused -> {
                problem = "erasure.problem." + refused.refusal();
                yield false;
            }
        };
    }

    public DataSubject subject() {
        return plan.orElseThrow().subject();
    }

    public String about() {
        return words.about(subject());
    }

    public List<ErasureLine> lines() {
        return words.lines(plan.orElseThrow().tables());
    }

    /** Texts that hold the name and stay. */
    public List<String> named() {
        return plan.orElseThrow().named().entrySet().stream()
                .map(entry -> texts.format(
                        "erasure.named.line", texts.get("named." + TableGroup.of(entry.getKey())), entry.getValue()))
                .toList();
    }

    /** The key of the sentence that says why nobody erases this one; empty where somebody may. */
    public String refusal() {
        return plan.orElseThrow()
                .refusal()
                .map(refusal -> "erasure.problem." + refusal)
                .orElse("");
    }

    /** The key of what is wrong with the form that was sent; empty when nothing is. */
    public String problem() {
        return problem;
    }

    public boolean isDone() {
        return new Sent(request).text("done").equals("hold");
    }

    /** What was typed stays on the page when it cannot be taken. */
    public String typed(String form, String field) {
        var sent = new Sent(request);
        return sent.text("do").equals(form) ? sent.text(field) : "";
    }

    private Optional<Hold> found() {
        return holds.stream().filter(hold -> hold.lifting().isEmpty()).findFirst();
    }

    public boolean isHeld() {
        return found().isPresent();
    }

    public Hold standing() {
        return found().orElseThrow();
    }

    public List<Past> history() {
        return holds.stream().flatMap(hold -> past(hold).stream()).toList();
    }

    private Optional<Past> past(Hold hold) {
        var figures = new Figures(texts);
        return hold.lifting()
                .map(lifting -> new Past(
                        hold.reason(),
                        texts.format(
                                "hold.past",
                                figures.day(hold.setAt()),
                                words.name(hold.setBy()),
                                figures.day(lifting.at()),
                                words.name(lifting.by()),
                                lifting.reason())));
    }
}
