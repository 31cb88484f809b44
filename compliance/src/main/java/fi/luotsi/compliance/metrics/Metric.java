package fi.luotsi.compliance.metrics;

import fi.luotsi.compliance.metrics.Definition.Counted;
import fi.luotsi.compliance.metrics.Definition.Direction;
import fi.luotsi.compliance.metrics.Definition.Refresh;
import fi.luotsi.compliance.metrics.Definition.Unit;
import fi.luotsi.compliance.people.Role;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the city counts. The first six are those of the invitation to tender. */
public enum Metric {
    /** <i>palvelumuotoilukeskustelut</i>: conversations held in the school year so far, by the unit they concern. */
    CONVERSATIONS(Unit.NUMBER, Counted.CONVERSATIONS, Direction.UP, 0, Role.COORDINATOR, Refresh.DATED),
    /** Of those whom mandatory trainings oblige: who has taken every one of them as they had to. */
    TRAINED(Unit.PERCENT, Counted.PEOPLE, Direction.UP, 90, Role.COORDINATOR, Refresh.DATED),
    /** Of the answers on trainings that are shown, in the school year so far: how many give a 4 or 5 for usefulness. */
    SATISFIED(Unit.PERCENT, Counted.ANSWERS, Direction.UP, 80, Role.COORDINATOR, Refresh.NIGHTLY),
    /** How many people used e-services. */
    ACTIVE(Unit.NUMBER, Counted.PEOPLE, Direction.UP, 0, Role.COORDINATOR, Refresh.DATED),
    /** Of those entitled to use the management-information systems: who did. */
    UTILISATION(Unit.PERCENT, Counted.PEOPLE, Direction.UP, 70, Role.LEADERSHIP, Refresh.DATED),
    /** Of those who work here: whose competence and environment are mapped. */
    MAPPED(Unit.PERCENT, Counted.PEOPLE, Direction.UP, 70, Role.COORDINATOR, Refresh.DATED),
    /** Of those whom policies oblige: who has signed every one of them. */
    SIGNED(Unit.PERCENT, Counted.PEOPLE, Direction.UP, 100, Role.DPO, Refresh.DATED),
    /** Of those whom policies oblige: whose day has passed for at least one. */
    OVERDUE(Unit.PERCENT, Counted.PEOPLE, Direction.DOWN, 0, Role.DPO, Refresh.DATED),
    /** Of the documents: which ones are verified, and not due. */
    VERIFIED(Unit.PERCENT, Counted.DOCUMENTS, Direction.UP, 80, Role.EDITOR, Refresh.NIGHTLY),
    /** Of the searches of the last thirty days: which ones found nothing. */
    VAIN(Unit.PERCENT, Counted.SEARCHES, Direction.DOWN, 5, Role.EDITOR, Refresh.NIGHTLY);

    private final List<Definition> definitions;

    Metric(Unit unit, Counted counted, Direction direction, int target, Role owner, Refresh refresh) {
        var hasTarget = unit == Unit.PERCENT;
        definitions = List.of(new Definition(
                this,
                1,
                Definition.BEGINNING,
                unit,
                counted,
                direction,
                hasTarget ? Optional.of(target) : Optional.empty(),
                owner,
                refresh));
    }

    /** The oldest first. A new one is added behind them, never put in place of one. */
    public List<Definition> definitions() {
        return definitions;
    }

    /** The one that counts on a day. */
    public Definition definition(LocalDate day) {
        return definitions.stream()
                .filter(definition -> !definition.from().isAfter(day))
                .max(Comparator.comparing(Definition::series))
                .orElse(definitions.getFirst());
    }
}
