package fi.luotsi.compliance.metrics;

import static fi.luotsi.compliance.metrics.Definition.Direction.DOWN;
import static fi.luotsi.compliance.metrics.Definition.Direction.UP;
import static fi.luotsi.compliance.metrics.Definition.Refresh.DATED;
import static fi.luotsi.compliance.metrics.Definition.Refresh.MONTHLY;
import static fi.luotsi.compliance.metrics.Definition.Refresh.NIGHTLY;
import static fi.luotsi.compliance.metrics.Definition.Unit.NUMBER;
import static fi.luotsi.compliance.metrics.Definition.Unit.PERCENT;

import fi.luotsi.compliance.metrics.Definition.Counted;
import fi.luotsi.compliance.metrics.Definition.Direction;
import fi.luotsi.compliance.metrics.Definition.Refresh;
import fi.luotsi.compliance.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All that ever counted. A definition that is changed gets a new line with the next series and its first day; the old line stays. */
final class Definitions {
    /** Before there was anything to count. */
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private static final List<Definition> ALL = List.of(
            number(Metric.CONVERSATIONS, Counted.CONVERSATIONS, Role.COORDINATOR, DATED),
            share(Metric.TRAINED, Counted.PEOPLE, UP, 90, Role.COORDINATOR, DATED),
            share(Metric.SATISFIED, Counted.ANSWERS, UP, 80, Role.COORDINATOR, NIGHTLY),
            number(Metric.ACTIVE, Counted.PEOPLE, Role.COORDINATOR, MONTHLY),
            share(Metric.UTILISATION, Counted.PEOPLE, UP, 70, Role.LEADERSHIP, MONTHLY),
            share(Metric.MAPPED, Counted.PEOPLE, UP, 70, Role.COORDINATOR, NIGHTLY),
            share(Metric.SIGNED, Counted.PEOPLE, UP, 100, Role.DPO, DATED),
            share(Metric.OVERDUE, Counted.PEOPLE, DOWN, 0, Role.DPO, DATED),
            share(Metric.VERIFIED, Counted.DOCUMENTS, UP, 80, Role.EDITOR, NIGHTLY),
            share(Metric.VAIN, Counted.SEARCHES, DOWN, 5, Role.EDITOR, NIGHTLY));

    private Definitions() {}

    /** The oldest first. */
    static List<Definition> of(Metric metric) {
        return ALL.stream().filter(definition -> definition.metric() == metric).toList();
    }

    private static Definition number(Metric metric, Counted counted, Role owner, Refresh refresh) {
        return new Definition(metric, 1, BEGINNING, NUMBER, counted, UP, Optional.empty(), owner, refresh);
    }

    private static Definition share(
            Metric metric, Counted counted, Direction direction, int target, Role owner, Refresh refresh) {
        return new Definition(metric, 1, BEGINNING, PERCENT, counted, direction, Optional.of(target), owner, refresh);
    }
}
