package fi.luotsi.web.guide;

import fi.luotsi.compliance.guide.FirstSteps;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** {@code /first-steps}: what somebody does first, by their roles, and how far they are; the home page reminds of it until it is done or hidden. */
@Named
@RequestScoped
public class FirstStepsView {
    private static final String HIDDEN = "hidden";

    @Inject
    HttpServletRequest request;

    @Inject
    FirstSteps steps;

    @Inject
    GuideWords words;

    @Inject
    Visitor visitor;

    private Set<String> done = Set.of();

    @PostConstruct
    void load() {
        done = visitor.account().map(account -> steps.done(account.id())).orElse(Set.of());
    }

    public void open() {
        var sent = new Sent(request);
        if (sent.isPost()) {
            var name = sent.text("step").equals(HIDDEN)
                    ? HIDDEN
                    : FirstStep.of(sent.text("step")).map(Enum::name).orElse("");
            if (!name.isEmpty()) {
                steps.mark(visitor.account().orElseThrow().id(), name);
            }
            Sent.redirect(Address.of("/first-steps").with("done", name).toString());
        }
    }

    /** The visitor's roles that have steps, the widest first. */
    public List<Role> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> role == Role.STAFF || visitor.roles().contains(role))
                .filter(role -> !of(role).isEmpty())
                .toList();
    }

    public List<FirstStep> of(Role role) {
        return Arrays.stream(FirstStep.values())
                .filter(step -> step.role() == role)
                .toList();
    }

    public String title(FirstStep step) {
        return words.of(step.titleKey());
    }

    public String text(FirstStep step) {
        return words.of(step.textKey());
    }

    public boolean isDone(FirstStep step) {
        return done.contains(step.name());
    }

    private List<FirstStep> all() {
        return roles().stream().flatMap(role -> of(role).stream()).toList();
    }

    public int count() {
        return all().size();
    }

    public long doneCount() {
        return all().stream().filter(this::isDone).count();
    }

    /** Whether the home page speaks of them. */
    public boolean isOffered() {
        return visitor.isSignedIn() && !done.contains(HIDDEN) && doneCount() < count();
    }

    public boolean isJustHidden() {
        return new Sent(request).text("done").equals(HIDDEN);
    }
}
