package fi.luotsi.web.policy;

import fi.luotsi.compliance.people.Directory;
import fi.luotsi.compliance.policy.PolicyQuestion;
import fi.luotsi.compliance.policy.Questions;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Questions about a policy: one’s own under its text, and those that wait for an answer on the desk. */
@Named
@RequestScoped
public class QuestionBox {
    private static final Set<String> ASKED = Set.of("DONE", "EMPTY", "TOO_LONG", "TOO_MANY");
    private static final Set<String> ANSWERED = Set.of("DONE", "EMPTY", "TOO_LONG", "GONE");

    @Inject
    HttpServletRequest request;

    @Inject
    Questions questions;

    @Inject
    Directory directory;

    @Inject
    Visitor visitor;

    public int longest() {
        return PolicyQuestion.LONGEST;
    }

    /** What the visitor asked, with the answers. */
    public List<PolicyQuestion> own(UUID policy) {
        return visitor.account()
                .map(account -> questions.of(account.id(), policy))
                .orElse(List.of());
    }

    /** What waits for an answer; for the desk only. */
    public List<PolicyQuestion> open(UUID policy) {
        visitor.requireAuditor();
        return questions.open(policy);
    }

    public String asker(PolicyQuestion question) {
        return directory.name(question.account()).orElse("");
    }

    /** What came of asking: name of an outcome, or empty. */
    public String asked() {
        return outcome("asked", ASKED);
    }

    /** What came of answering. */
    public String answered() {
        return outcome("answered", ANSWERED);
    }

    private String outcome(String name, Set<String> told) {
        var outcome = new Sent(request).text(name);
        return told.contains(outcome) ? outcome : "";
    }
}
