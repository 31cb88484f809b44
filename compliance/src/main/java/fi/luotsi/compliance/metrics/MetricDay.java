package fi.luotsi.compliance.metrics;

import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.snapshot.Count;
import fi.luotsi.compliance.snapshot.Frozen;
import fi.luotsi.compliance.snapshot.Place;
import fi.luotsi.compliance.snapshot.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A metric on a day, to be frozen.
 *
 * @param step in which it is shown
 * @param tree of units as it stood, the top first
 */
record MetricDay(Definition definition, LocalDate day, int step, List<UnitLine> tree) {
    MetricDay {
        tree = List.copyOf(tree);
    }

    /** All of it; at the end of a month each part of it as well, for the data store. */
    Stream<Frozen> frozen(Counting counting) {
        var whole = frozen(
                definition.metric().name(), counting.count(day, tree.getFirst().id()));
        return isEndOfMonth() ? Stream.concat(Stream.of(whole), parts(counting)) : Stream.of(whole);
    }

    private Stream<Frozen> parts(Counting counting) {
        return counting.parts(day).entrySet().stream()
                .map(part -> frozen(part.getKey().name(definition.metric()), part.getValue()));
    }

    private boolean isEndOfMonth() {
        return day.plusDays(1).getDayOfMonth() == 1;
    }

    private Frozen frozen(String name, Map<UUID, Count> counts) {
        return new Frozen(
                new Subject(name, definition.series(), day),
                step,
                tree.stream().map(MetricDay::place).toList(),
                counts);
    }

    private static Place place(UnitLine line) {
        var unit = line.unit();
        return new Place(line.id(), line.parent(), unit.code(), unit.type(), unit.nameFi(), unit.nameSv());
    }
}
