package fi.luotsi.web.policy;

import fi.luotsi.compliance.acknowledgement.Standing;
import fi.luotsi.compliance.acknowledgement.Standings;
import fi.luotsi.compliance.acknowledgement.UnitBoard;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.Policy;
import fi.luotsi.compliance.policy.PolicyVersion;
import fi.luotsi.compliance.policy.Risk;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** {@code /standing/all}: how far the units that the visitor sees are with all policies, in one table. */
@Named
@RequestScoped
public class BoardView {
    private static final List<String> ORDERS = List.of("points", "missing", "name");

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
    private List<Policy> asked = List.of();
    private List<UnitBoard> rows = List.of();

    @PostConstruct
    void load() {
        inForce = policies.inForce();
        asked = policies.all().stream()
                .filter(policy ->
                        inForce.stream().anyMatch(version -> version.policy().equals(policy.id())))
                .toList();
        rows = standings.board(asked, day(), units::shown).stream()
                .filter(row -> units.areSeen(row.unit()))
                .sorted(comparator())
                .toList();
    }

    /** The most points first unless something else is asked for. */
    private Comparator<UnitBoard> comparator() {
        var byName = Comparator.comparing(
                (UnitBoard row) -> name(row.unit()), Collator.getInstance(Locale.of(visitor.language())));
        return switch (order()) {
            case "name" -> byName;
            case "missing" ->
                Comparator.comparingInt(UnitBoard::missing).reversed().thenComparing(byName);
            default -> Comparator.comparingInt(UnitBoard::points).reversed().thenComparing(byName);
        };
    }

    public LocalDate day() {
        return LocalDate.now(Figures.ZONE);
    }

    public List<String> orders() {
        return ORDERS;
    }

    public String order() {
        var order = new Sent(request).text("order");
        return ORDERS.contains(order) ? order : ORDERS.getFirst();
    }

    public List<PolicyVersion> inForce() {
        return inForce;
    }

    public String title(PolicyVersion version) {
        return version.nearest(visitor.language()).title();
    }

    public Risk risk(PolicyVersion version) {
        return asked.stream()
                .filter(policy -> policy.id().equals(version.policy()))
                .map(Policy::risk)
                .findFirst()
                .orElse(Risk.MIDDLE);
    }

    public List<UnitBoard> rows() {
        return rows;
    }

    /** Whether people are counted in steps. */
    public boolean isProtected() {
        return units.areProtected();
    }

    public String name(UUID unit) {
        return units.name(unit);
    }

    public Optional<Standing> cell(UnitBoard row, PolicyVersion version) {
        return row.with(version.policy());
    }

    /** All units that the visitor sees together. */
    public Standing whole(PolicyVersion version) {
        return rows.stream()
                .flatMap(row -> row.with(version.policy()).stream())
                .reduce(Standing.none(), Standing::plus);
    }

    public String href(UnitBoard row, PolicyVersion version) {
        var address = Address.of("/standing").with("code", version.code());
        return units.areNamed(row.unit())
                ? address.with("unit", row.unit().toString()) + "#missing"
                : address.toString();
    }
}
