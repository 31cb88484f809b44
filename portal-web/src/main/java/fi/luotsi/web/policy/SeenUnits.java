package fi.luotsi.web.policy;

import fi.luotsi.compliance.acknowledgement.Standing;
import fi.luotsi.compliance.metrics.Metrics;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.compliance.people.Roles;
import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.training.Participation;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Of which units the visitor sees how far they are: the data protection officer of all, with the names of those who are missing; leadership of all, without
 * names, and therefore with people counted in steps; a head of the own ones, with names.
 */
@RequestScoped
public class SeenUnits {
    @Inject
    Units units;

    @Inject
    Roles roles;

    @Inject
    Visitor visitor;

    @Inject
    Metrics metrics;

    private Map<UUID, UnitLine> lines = Map.of();
    private Set<UUID> named = Set.of();
    private Set<UUID> seen = Set.of();

    @PostConstruct
    void load() {
        var account = visitor.account().orElseThrow();
        lines = units.tree().stream().collect(Collectors.toMap(UnitLine::id, Function.identity()));
        named = visitor.isAuditor()
                ? lines.keySet()
                : roles.units(account.id(), Role.UNIT_HEAD, LocalDate.now(Figures.ZONE));
        seen = visitor.isAuditor() || account.is(Role.LEADERSHIP) ? lines.keySet() : named;
    }

    /** Whether small numbers of people are protected in what the visitor sees. */
    public boolean areProtected() {
        return !named.containsAll(seen);
    }

    /** What the visitor may know of a unit. */
    public Standing shown(Standing row) {
        return areNamed(row.unit()) ? row : row.on(metrics.grid());
    }

    /** What the visitor may know of a unit. */
    public Participation shown(Participation row) {
        return areNamed(row.unit()) ? row : row.on(metrics.grid());
    }

    public boolean areSeen(UUID unit) {
        return seen.contains(unit);
    }

    /** Whether the visitor may know who is missing there. */
    public boolean areNamed(UUID unit) {
        return named.contains(unit);
    }

    public String name(UUID unit) {
        return Optional.ofNullable(lines.get(unit))
                .map(line -> line.name(visitor.language()))
                .orElse("");
    }
}
