package fi.luotsi.web.policy;

import fi.luotsi.compliance.policy.Duties;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.Policies.Outcome;
import fi.luotsi.compliance.policy.Policy;
import fi.luotsi.compliance.policy.PolicyDifference;
import fi.luotsi.compliance.policy.PolicyText;
import fi.luotsi.compliance.policy.PolicyVersion;
import fi.luotsi.compliance.policy.QuizTally;
import fi.luotsi.compliance.policy.Risk;
import fi.luotsi.compliance.policy.VersionState;
import fi.luotsi.compliance.policy.Weight;
import fi.luotsi.compliance.quiz.Question;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code /dpo/policy}: where a policy is written, looked over, published, and people are asked to sign it. */
@Named
@RequestScoped
public class PolicyDeskView {
    private static final List<String> DONE = List.of("write", "propose", "back", "publish", "begin", "ask", "rate");

    @Inject
    HttpServletRequest request;

    @Inject
    Policies policies;

    @Inject
    Duties duties;

    @Inject
    Visitor visitor;

    private List<PolicyVersion> versions = List.of();
    private String problem = "";

    public void open() {
        visitor.requireAuditor();
        var sent = new Sent(request);
        versions = sent.id("id").map(policies::versionsOf).orElse(List.of());
        if (versions.isEmpty()) {
            NotThere.answer();
        } else if (sent.isPost()) {
            act(sent, visitor.account().orElseThrow().id());
        }
    }

    private void act(Sent sent, UUID by) {
        var did = sent.text("do");
        if (did.equals("preview") || did.equals("ask")) {
            campaign(sent, by);
            return;
        }
        if (did.equals("rate")) {
            risks().stream()
                    .filter(risk -> risk.name().equals(sent.text("risk")))
                    .forEach(risk -> policies.rate(latest().policy(), risk));
            settle("", did);
            return;
        }
        var version = latest().id();
        var outcome = switch (did) {
            case "write" -> policies.write(version, written(sent), by);
            case "propose" -> policies.propose(version, weight(sent), sent.text("reason"));
            case "back" -> policies.sendBack(version);
            case "publish" -> policies.publish(version, by);
            case "begin" -> policies.begin(latest().policy(), by);
            default -> Outcome.NOT_A_DRAFT;
        };
        settle(outcome == Outcome.DONE ? "" : outcome.name(), did);
    }

    private void settle(String wrong, String did) {
        problem = wrong;
        if (problem.isEmpty()) {
            Sent.redirect(Address.of("/dpo/policy")
                    .with("id", latest().policy().toString())
                    .with("language", language())
                    .with("done", did)
                    .toString());
        }
    }

    private void campaign(Sent sent, UUID by) {
        var asked = inForce().flatMap(version -> new CampaignForm(sent).campaign(version.id()));
        if (asked.isEmpty()) {
            problem = "CAMPAIGN";
        } else if (sent.text("do").equals("ask")) {
            duties.begin(asked.get(), by);
            settle("", "ask");
        }
    }

    private PolicyText written(Sent sent) {
        return new PolicyText(
                language(), sent.text("title"), sent.text("body"), sent.text("statement"), sent.text("quiz"));
    }

    private static Weight weight(Sent sent) {
        return sent.text("weight").equals(Weight.MINOR.name()) ? Weight.MINOR : Weight.MAJOR;
    }

    /** The latest version, on which the desk works. */
    public PolicyVersion latest() {
        return versions.getFirst();
    }

    public Risk risk() {
        return policies.find(latest().policy()).map(Policy::risk).orElse(Risk.MIDDLE);
    }

    public List<Risk> risks() {
        return List.of(Risk.values());
    }

    public List<PolicyVersion> versions() {
        return versions;
    }

    public Optional<PolicyVersion> inForce() {
        return versions.stream()
                .filter(version -> version.state() == VersionState.PUBLISHED)
                .findFirst();
    }

    public List<String> languages() {
        return PolicyVersion.LANGUAGES;
    }

    /** In which the text is shown and written. */
    public String language() {
        return Stream.of(new Sent(request).text("language"), visitor.language())
                .filter(PolicyVersion.LANGUAGES::contains)
                .findFirst()
                .orElse("fi");
    }

    public PolicyText text() {
        var sent = new Sent(request);
        return sent.isPost() && sent.text("do").equals("write")
                ? written(sent)
                : latest().in(language()).orElseGet(() -> new PolicyText(language(), "", "", ""));
    }

    public boolean isComplete(String language) {
        return latest().in(language).filter(PolicyText::isComplete).isPresent();
    }

    /** What the draft says otherwise than the version in force, in the language that is shown. */
    public Optional<PolicyDifference> difference() {
        return inForce()
                .filter(version -> version.number() < latest().number())
                .map(version -> PolicyDifference.between(version.nearest(language()), text()));
    }

    /** How the questions of the version in force were answered, in the language that is shown; nothing before the first batch of answers. */
    public List<String> answers(Question question) {
        var version = inForce().orElseThrow();
        var place = version.nearest(language()).questions().indexOf(question);
        var counts = policies.tallies(version.id(), language()).stream()
                .filter(tally -> tally.question() == place)
                .collect(Collectors.toMap(QuizTally::choice, QuizTally::answers));
        var whole = counts.values().stream().mapToInt(Integer::intValue).sum();
        return whole == 0
                ? List.of()
                : IntStream.range(0, question.choices().size())
                        .mapToObj(choice -> Math.round(100.0 * counts.getOrDefault(choice, 0) / whole) + " %")
                        .toList();
    }

    public List<Question> asksNow() {
        return inForce().map(version -> version.nearest(language()).questions()).orElse(List.of());
    }

    public boolean isFirst() {
        return latest().number() == 1;
    }

    /** Name of an outcome, or empty when nothing is wrong. */
    public String problem() {
        return problem;
    }

    public String done() {
        var done = new Sent(request).text("done");
        return DONE.contains(done) ? done : "";
    }

    public String title() {
        var title = latest().nearest(visitor.language()).title();
        return title.isEmpty() ? latest().code() : title;
    }
}
