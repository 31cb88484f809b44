package fi.luotsi.web.policy;

import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.Policies.Outcome;
import fi.luotsi.compliance.policy.Policy;
import fi.luotsi.compliance.policy.PolicyVersion;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;

/** {@code /dpo/policies}: all policies, and a new one. */
@Named
@RequestScoped
public class PoliciesView {
    @Inject
    HttpServletRequest request;

    @Inject
    Policies policies;

    @Inject
    Visitor visitor;

    private String problem = "";

    /**
     * A policy with its latest version.
     *
     * @param latest which may be a draft
     */
    public record Line(Policy policy, PolicyVersion latest) {}

    public void open() {
        visitor.requireAuditor();
        var sent = new Sent(request);
        if (sent.isPost()) {
            var outcome = policies.add(
                    sent.text("code"), visitor.account().orElseThrow().id());
            if (outcome == Outcome.DONE) {
                Sent.redirect("/dpo/policy?id=" + withCode(sent.text("code")));
            } else {
                problem = outcome.name();
            }
        }
    }

    private UUID withCode(String code) {
        return policies.all().stream()
                .filter(policy -> policy.code().equals(code))
                .map(Policy::id)
                .findFirst()
                .orElseThrow();
    }

    public List<Line> lines() {
        return policies.all().stream()
                .map(policy -> new Line(policy, policies.versionsOf(policy.id()).getFirst()))
                .toList();
    }

    public String title(PolicyVersion version) {
        var title = version.nearest(visitor.language()).title();
        return title.isEmpty() ? version.code() : title;
    }

    public String problem() {
        return problem;
    }
}
