package fi.luotsi.web.policy;

import fi.luotsi.compliance.acknowledgement.Standing;
import fi.luotsi.compliance.acknowledgement.Standings;
import fi.luotsi.compliance.acknowledgement.Standings.Missing;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@code /standing}: how far the units that the visitor sees are with a policy. */
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
    SeenUnits units;

    @Inject
    Visitor visitor;

    private List<PolicyVersion> inForce = List.of();
    private Optional<PolicyVersion> chosen = Optional.empty();
    private List<Standing> rows = List.of();
    private Optional<UUID> unit = Optional.empty();

    public void open() {
        if (!read()) {
            NotThere.answer();
        }
    }

    /** Whether there is what was asked for, for this visitor. */
    boolean read() {
        var sent = new Sent(request);
        inForce = policies.inForce();
        chosen = inForce.stream()
                .filter(version -> version.code().equals(sent.text("code")))
                .findFirst()
                .or(() -> sent.has("code") ? Optional.empty() : inForce.stream().findFirst());
        rows = chosen.stream()
                .flatMap(version -> standings.of(version.policy(), today(), units::shown).stream())
                .filter(row -> units.areSeen(row.unit()))
                .toList();
        unit = sent.id("unit").filter(units::areNamed);
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

    /** Whether people are counted in steps. */
    public boolean isProtected() {
        return units.areProtected();
    }

    public String name(UUID id) {
        return units.name(id);
    }

    /** Whether the visitor may know who is missing in a unit. */
    public boolean mayName(Standing row) {
        return units.areNamed(row.unit()) && row.signed() < row.obliged();
    }

    public String href(Standing row) {
        return Address.of("/standing")
                        .with("code", chosen.map(PolicyVersion::code).orElse(""))
                        .with("unit", row.unit().toString())
                + "#missing";
    }

    /** All units that the visitor sees together. */
    public Standing whole() {
        return rows.stream().reduce(Standing.none(), Standing::plus);
    }

    public Optional<UUID> unit() {
        return unit;
    }

    public List<Missing> missing() {
        return unit.flatMap(id -> chosen.map(version -> standings.missing(version.policy(), Set.of(id), today())))
                .orElse(List.of());
    }
}
