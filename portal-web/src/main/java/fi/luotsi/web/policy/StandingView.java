package fi.luotsi.web.policy;

import fi.luotsi.compliance.acknowledgement.Standing;
import fi.luotsi.compliance.acknowledgement.Standings;
import fi.luotsi.compliance.acknowledgement.Standings.Missing;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.compliance.people.Roles;
import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.PolicyVersion;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * {@code /standing}: how far the units are with a policy. The data protection officer sees all units and who is missing, leadership all units without names, a
 * head their own units with names.
 */
@Named
@RequestScoped
public class StandingView {
    @Inject
    HttpServletRequest request;

    @Inject
    Policies policies;

    @Inject
    Standings standings;

    @Inject
    Units units;

    @Inject
    Roles roles;

    @Inject
    Visitor visitor;

    private List<PolicyVersion> inForce = List.of();
    private Optional<PolicyVersion> chosen = Optional.empty();
    private Map<UUID, UnitLine> lines = Map.of();
    private List<Standing> rows = List.of();
    private Set<UUID> named = Set.of();
    private Optional<UUID> unit = Optional.empty();

    public void open() {
        if (!read()) {
            NotThere.answer();
        }
    }

    /** Whether there is what was asked for, for this visitor. */
    boolean read() {
        var account = visitor.account().orElseThrow();
        var sent = new Sent(request);
        inForce = policies.inForce();
        chosen = inForce.stream()
                .filter(version -> version.code().equals(sent.text("code")))
                .findFirst()
                .or(() -> sent.has("code") ? Optional.empty() : inForce.stream().findFirst());
        lines = units.tree().stream().collect(Collectors.toMap(UnitLine::id, Function.identity()));
        named = visitor.isAuditor() ? lines.keySet() : roles.units(account.id(), Role.UNIT_HEAD, today());
        var seen = visitor.isAuditor() || account.is(Role.LEADERSHIP) ? lines.keySet() : named;
        rows = chosen.stream()
                .flatMap(version -> standings.of(version.policy(), today()).stream())
                .filter(row -> seen.contains(row.unit()))
                .toList();
        unit = sent.id("unit").filter(named::contains);
        return (unit.isPresent() || !sent.has("unit")) && (chosen.isPresent() || !sent.has("code"));
    }

    private static LocalDate today() {
        return LocalDate.now(Figures.ZONE);
    }

    public LocalDate day() {
        return today();
    }

    public List<PolicyVersion> inForce() {
        return inForce;
    }

    public Optional<PolicyVersion> chosen() {
        return chosen;
    }

    public String title(PolicyVersion version) {
        return version.nearest(visitor.language()).title();
    }

    public List<Standing> rows() {
        return rows;
    }

    public String name(UUID id) {
        return Optional.ofNullable(lines.get(id))
                .map(line -> line.name(visitor.language()))
                .orElse("");
    }

    /** Whether the visitor may know who is missing in a unit. */
    public boolean mayName(Standing row) {
        return named.contains(row.unit()) && row.signed() < row.obliged();
    }

    public String href(Standing row) {
        return Address.of("/standing")
                        .with("code", chosen.map(PolicyVersion::code).orElse(""))
                        .with("unit", row.unit().toString())
                + "#missing";
    }

    public int signed() {
        return sum(Standing::signed);
    }

    public int obliged() {
        return sum(Standing::obliged);
    }

    public int overdue() {
        return sum(Standing::overdue);
    }

    public int onLeave() {
        return sum(Standing::onLeave);
    }

    public int newcomers() {
        return sum(Standing::isNew);
    }

    public int exempt() {
        return sum(Standing::exempt);
    }

    public int percent() {
        return new Standing(new UUID(0, 0), signed(), obliged() - signed(), 0, 0, 0, 0).percent();
    }

    private int sum(ToIntFunction<Standing> count) {
        return rows.stream().mapToInt(count).sum();
    }

    public Optional<UUID> unit() {
        return unit;
    }

    public List<Missing> missing() {
        return unit.flatMap(id -> chosen.map(version -> standings.missing(version.policy(), Set.of(id), today())))
                .orElse(List.of());
    }

    /** {@code late} where somebody is overdue, {@code due} where somebody has time left, otherwise {@code ok}. */
    public String tone(Standing row) {
        return row.overdue() > 0 ? "late" : row.signed() == row.obliged() ? "ok" : "due";
    }
}
