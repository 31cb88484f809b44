package fi.luotsi.compliance.snapshot;

import fi.luotsi.compliance.disclosure.Grid;
import fi.luotsi.compliance.disclosure.Shown;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may be shown of frozen counts. One for everybody: a role sees a part of it.
 *
 * @param revision from 1; what was frozen anew for the same day has the next one
 * @param sha256 of the frozen counts
 * @param lines every unit, each under its parent
 */
public record Release(Subject subject, int revision, Instant frozenAt, String sha256, int step, List<Line> lines) {
    /** A unit with all below it. */
    public record Line(Place place, int depth, Shown shown) {}

    public Release {
        lines = List.copyOf(lines);
    }

    static Release of(Frozen frozen, int revision, Instant frozenAt, String sha256, Grid grid) {
        var sums = new RollUp(frozen);
        var lines = sums.depths().entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue(), sums, grid))
                .toList();
        return new Release(frozen.subject(), revision, frozenAt, sha256, frozen.step(), lines);
    }

    private static Line line(Place place, int depth, RollUp sums, Grid grid) {
        var sum = sums.of(place.unit());
        return new Line(place, depth, grid.shown(place.unit(), sum.count(), sum.base()));
    }

    public Optional<Line> line(UUID unit) {
        return lines.stream().filter(line -> line.place().unit().equals(unit)).findFirst();
    }

    /** As a report has it: the same figures are the same letters, whenever it is made. */
    public String text() {
        var head = String.join(
                "\t",
                subject.metric() + "/" + subject.series(),
                subject.day().toString(),
                "revision " + revision,
                "steps of " + step,
                frozenAt.toString(),
                sha256);
        return Stream.concat(Stream.of(head), lines.stream().map(Release::text))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String text(Line line) {
        var shown = line.shown();
        return String.join(
                "\t",
                line.place().code(),
                line.place().nameFi(),
                String.valueOf(shown.count()),
                String.valueOf(shown.base()),
                shown.percent().map(String::valueOf).orElse(""));
    }
}
