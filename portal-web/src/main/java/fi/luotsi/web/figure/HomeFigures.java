package fi.luotsi.web.figure;

import fi.luotsi.compliance.metrics.Metric;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The figures that each role meets on its home page: those that it can do something about. */
@Named
@RequestScoped
public class HomeFigures {
    private static final Map<Role, List<Metric>> OF = Map.of(
            Role.UNIT_HEAD, List.of(Metric.SIGNED, Metric.TRAINED, Metric.MAPPED),
            Role.COORDINATOR, List.of(Metric.CONVERSATIONS, Metric.SATISFIED, Metric.VAIN),
            Role.DPO, List.of(Metric.SIGNED, Metric.OVERDUE, Metric.TRAINED),
            Role.LEADERSHIP,
                    List.of(
                            Metric.CONVERSATIONS,
                            Metric.TRAINED,
                            Metric.SATISFIED,
                            Metric.ACTIVE,
                            Metric.UTILISATION,
                            Metric.MAPPED),
            Role.EDITOR, List.of(Metric.VERIFIED, Metric.VAIN),
            Role.ADMINISTRATOR, List.of(Metric.VERIFIED, Metric.VAIN));

    @Inject
    Dashboard dashboard;

    @Inject
    Visitor visitor;

    private List<FigureCard> cards = List.of();

    @PostConstruct
    void load() {
        var wanted = visitor.roles().stream()
                .flatMap(role -> OF.getOrDefault(role, List.of()).stream())
                .distinct()
                .toList();
        if (!wanted.isEmpty()) {
            cards = dashboard.cards(wanted, unit(), dashboard.today());
        }
    }

    /** Heads begin with where they work, all others with the city. */
    private Optional<UUID> unit() {
        return visitor.roles().contains(Role.UNIT_HEAD) ? Optional.empty() : dashboard.city();
    }

    public List<FigureCard> cards() {
        return cards;
    }
}
