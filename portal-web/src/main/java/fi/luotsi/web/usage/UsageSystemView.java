package fi.luotsi.web.usage;

import fi.luotsi.compliance.usage.UsedSystem;
import fi.luotsi.compliance.usage.UsedSystem.Base;
import fi.luotsi.compliance.usage.UsedSystems;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /usage/system}: a system, what its files need, and its licences by unit. */
@Named
@RequestScoped
public class UsageSystemView {
    @Inject
    HttpServletRequest request;

    @Inject
    UsedSystems systems;

    @Inject
    Visitor visitor;

    private Optional<UsedSystem> system = Optional.empty();
    private List<String> odd = List.of();

    public void open() {
        visitor.requireUsageKeeper();
        var sent = new Sent(request);
        system = sent.id("id").flatMap(systems::find);
        if (system.isEmpty()) {
            NotThere.answer();
        } else if (sent.isPost()) {
            license(system.get(), sent);
        }
    }

    private void license(UsedSystem chosen, Sent sent) {
        odd = isStated() ? systems.license(chosen.id(), sent.text("licences")) : List.of();
        if (odd.isEmpty()) {
            Sent.redirect("/usage/system?id=" + chosen.id() + "&done=licences");
        }
    }

    public UsedSystem system() {
        return system.orElseThrow();
    }

    public boolean isThere() {
        return system.isPresent();
    }

    public boolean isStated() {
        return system.filter(found -> found.base() == Base.STATED).isPresent();
    }

    /** As they were typed, or as they stand. */
    public String licences() {
        return odd.isEmpty()
                ? systems.licences(system().id()).entrySet().stream()
                        .map(unit -> unit.getKey() + " " + unit.getValue())
                        .collect(Collectors.joining("\n"))
                : new Sent(request).text("licences");
    }

    /** The lines that say nothing. */
    public List<String> odd() {
        return odd;
    }

    public String done() {
        var done = new Sent(request).text("done");
        return List.of("added", "licences").contains(done) ? done : "";
    }
}
