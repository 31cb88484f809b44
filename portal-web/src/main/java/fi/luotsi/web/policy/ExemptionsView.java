package fi.luotsi.web.policy;

import fi.luotsi.compliance.acknowledgement.Standing;
import fi.luotsi.compliance.acknowledgement.Standings;
import fi.luotsi.compliance.acknowledgement.Standings.Missing;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.policy.Exemption;
import fi.luotsi.compliance.policy.Exemptions;
import fi.luotsi.compliance.policy.Exemptions.Outcome;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.Policy;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /dpo/exemptions}: who need not sign a policy for a time; new ones for people of a unit, and the end of one. */
@Named
@RequestScoped
public class ExemptionsView {
    private static final List<String> DONE = List.of("exempt", "end");

    @Inject
    HttpServletRequest request;

    @Inject
    Policies policies;

    @Inject
    Exemptions exemptions;

    @Inject
    Standings standings;

    @Inject
    Units units;

    @Inject
    Workforce workforce;

    @Inject
    Directory directory;

    @Inject
    Visitor visitor;

    private Optional<Policy> policy = Optional.empty();
    private List<Exemption> all = List.of();
    private Map<UUID, String> names = Map.of();
    private Map<UUID, UnitLine> lines = Map.of();
    private String problem = "";

    public void open() {
        visitor.requireAuditor();
        var sent = new Sent(request);
        policy = sent.id("id").flatMap(policies::find);
        if (policy.isEmpty()) {
            NotThere.answer();
            return;
        }
        if (sent.isPost()) {
            act(sent, visitor.account().orElseThrow().id());
        }
        all = exemptions.of(policy().id());
        names = workforce.names(all.stream().map(Exemption::person).collect(Collectors.toSet()));
        lines = units.tree().stream().collect(Collectors.toMap(UnitLine::id, line -> line));
    }

    private void act(Sent sent, UUID by) {
        var end = sent.id("end");
        var outcome = end.isPresent()
                ? exemptions.end(end.get(), sent.text("reason"), by)
                : exemptions.exempt(
                        policy(),
                        people(sent),
                        from(),
                        until(),
                        sent.text("reason"),
                        ExemptionFileServlet.of(request),
                        by);
        if (outcome == Outcome.DONE) {
            Sent.redirect(Address.of("/dpo/exemptions")
                    .with("id", policy().id().toString())
                    .with("done", end.isPresent() ? "end" : "exempt")
                    .toString());
        } else {
            problem = outcome.name();
        }
    }

    /** Those of the unit who were chosen, or all of them; nobody who does not stand on the page. */
    private Set<UUID> people(Sent sent) {
        var chosen = Stream.of(Objects.requireNonNullElse(request.getParameterValues("person"), new String[0]))
                .collect(Collectors.toSet());
        return people().stream()
                .map(Missing::person)
                .filter(person -> sent.text("whole").equals("yes") || chosen.contains(person.toString()))
                .collect(Collectors.toSet());
    }

    public Policy policy() {
        return policy.orElseThrow();
    }

    public String title() {
        return policies.versionsOf(policy().id())
                .getFirst()
                .nearest(visitor.language())
                .title();
    }

    public List<Exemption> all() {
        return all;
    }

    public String name(Exemption exemption) {
        return names.getOrDefault(exemption.person(), "");
    }

    public String approver(Exemption exemption) {
        return directory.name(exemption.approvedBy()).orElse("");
    }

    public boolean isOpen(Exemption exemption) {
        return exemption.isOpen(today());
    }

    /** Units in which somebody has not signed. */
    public List<UnitLine> units() {
        return standings.of(policy().id(), today()).stream()
                .filter(row -> row.signed() < row.obliged())
                .map(Standing::unit)
                .flatMap(id -> Optional.ofNullable(lines.get(id)).stream())
                .sorted((one, other) ->
                        one.name(visitor.language()).compareToIgnoreCase(other.name(visitor.language())))
                .toList();
    }

    public String unitName(UnitLine line) {
        return line.name(visitor.language());
    }

    public Optional<UUID> unit() {
        return new Sent(request).id("unit");
    }

    /** Who of the unit that was chosen has not signed. */
    public List<Missing> people() {
        return unit().map(id -> standings.missing(policy().id(), Set.of(id), today()))
                .orElse(List.of());
    }

    public LocalDate from() {
        return new Sent(request).day("from").orElseGet(ExemptionsView::today);
    }

    public LocalDate until() {
        return new Sent(request).day("until").orElseGet(() -> from().plusMonths(3));
    }

    private static LocalDate today() {
        return LocalDate.now(Figures.ZONE);
    }

    /** Name of an outcome, or empty when nothing is wrong. */
    public String problem() {
        return problem.isEmpty() && new Sent(request).text("problem").equals(Outcome.ATTACHMENT.name())
                ? Outcome.ATTACHMENT.name()
                : problem;
    }

    /** What was written when the form was refused. */
    public String reason() {
        var sent = new Sent(request);
        return sent.has("end") ? "" : sent.text("reason");
    }

    public boolean isTicked(Missing person) {
        return Stream.of(Objects.requireNonNullElse(request.getParameterValues("person"), new String[0]))
                .anyMatch(person.person().toString()::equals);
    }

    public boolean isWhole() {
        return new Sent(request).text("whole").equals("yes");
    }

    public String done() {
        var done = new Sent(request).text("done");
        return DONE.contains(done) ? done : "";
    }
}
