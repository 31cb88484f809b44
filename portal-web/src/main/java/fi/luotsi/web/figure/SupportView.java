package fi.luotsi.web.figure;

import fi.luotsi.compliance.metrics.Definition;
import fi.luotsi.compliance.metrics.Figures;
import fi.luotsi.compliance.metrics.Metrics;
import fi.luotsi.compliance.snapshot.Release.Line;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** {@code /figures/support}: which units need support, and why: how many points they are away from the targets, by what can be shown of them. */
@Named
@RequestScoped
public class SupportView {
    /** Nearer to the target than this is no reason: rounding alone could be that much. */
    private static final int LEAST_POINTS = 5;

    @Inject
    Metrics metrics;

    @Inject
    FigureUnits units;

    @Inject
    FiguresView dashboard;

    private List<Need> needs = List.of();

    /** Why a unit needs support. */
    public record Reason(Definition definition, Line line, int points) {}

    /** A unit with its reasons, the heaviest first. */
    public record Need(Line line, List<Reason> reasons) {
        public Need {
            reasons = List.copyOf(reasons);
        }

        public int points() {
            return reasons.stream().mapToInt(Reason::points).sum();
        }
    }

    public void open() {
        var reasons = new HashMap<UUID, List<Reason>>();
        metrics.counted().stream()
                .flatMap(metric -> metrics.figures(metric, dashboard.day()).stream())
                .forEach(
                        figures -> lowest(units.seen(figures.release())).forEach(line -> note(reasons, figures, line)));
        needs = reasons.values().stream()
                .map(found -> new Need(
                        found.getFirst().line(),
                        found.stream()
                                .sorted(Comparator.comparingInt(Reason::points).reversed())
                                .toList()))
                .sorted(Comparator.comparingInt(Need::points).reversed())
                .toList();
    }

    /** Units of which a share can be told and of none below them; what is above follows from these. */
    static List<Line> lowest(List<Line> lines) {
        var parents = lines.stream()
                .collect(Collectors.toMap(
                        line -> line.place().unit(), line -> line.place().parent()));
        var told = lines.stream()
                .filter(line -> line.shown().percent().isPresent())
                .toList();
        var above = new HashSet<UUID>();
        told.forEach(line -> {
            var parent = line.place().parent();
            while (parent.filter(above::add).isPresent()) {
                parent = parents.getOrDefault(parent.get(), Optional.empty());
            }
        });
        return told.stream()
                .filter(line -> !above.contains(line.place().unit()))
                .toList();
    }

    private static void note(Map<UUID, List<Reason>> reasons, Figures figures, Line line) {
        var points = points(figures.definition(), line);
        if (points >= LEAST_POINTS) {
            reasons.computeIfAbsent(line.place().unit(), unit -> new ArrayList<>())
                    .add(new Reason(figures.definition(), line, points));
        }
    }

    static int points(Definition definition, Line line) {
        var target = definition.target();
        var percent = line.shown().percent();
        if (target.isEmpty() || percent.isEmpty()) {
            return 0;
        }
        return definition.direction() == Definition.Direction.UP
                ? target.get() - percent.get()
                : percent.get() - target.get();
    }

    public List<Need> needs() {
        return needs;
    }
}
