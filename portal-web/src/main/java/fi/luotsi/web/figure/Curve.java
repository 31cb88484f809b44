package fi.luotsi.web.figure;

import fi.luotsi.compliance.calendar.Annotation;
import fi.luotsi.compliance.metrics.Definition;
import fi.luotsi.compliance.metrics.Point;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** A figure through time as a drawing of 700 by 220, whose table stands beside it. Points of different series, and those around a gap, are not joined. */
public record Curve(Definition definition, List<Point> points, List<Annotation> annotations) {
    private static final double WIDTH = 700;
    private static final double HEIGHT = 200;
    private static final double LEFT = 40;
    private static final double TOP = 10;
    private static final int WHOLE = 100;

    public Curve {
        points = List.copyOf(points);
        annotations = List.copyOf(annotations);
    }

    /** A dot of the drawing. */
    public record Dot(double x, double y) {}

    /** A mark on the time axis, with the numbers that the list below has. */
    public record Mark(String numbers, double x) {}

    public boolean isDrawn() {
        return points.stream().filter(point -> value(point).isPresent()).count() > 1;
    }

    private Optional<Integer> value(Point point) {
        return definition.unit() == Definition.Unit.PERCENT
                ? point.shown().percent()
                : Optional.of(point.shown().count());
    }

    /** The greatest value that the drawing has room for. */
    public int highest() {
        return definition.unit() == Definition.Unit.PERCENT
                ? WHOLE
                : Math.max(
                        1,
                        points.stream()
                                .flatMap(point -> value(point).stream())
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(1));
    }

    public LocalDate first() {
        return points.getFirst().day();
    }

    public LocalDate last() {
        return points.getLast().day();
    }

    private double x(LocalDate day) {
        var whole = Math.max(1, ChronoUnit.DAYS.between(first(), last()));
        return LEFT + (WIDTH - LEFT) * ChronoUnit.DAYS.between(first(), day) / whole;
    }

    private double y(double value) {
        return TOP + HEIGHT * (1 - value / highest());
    }

    public List<Dot> dots() {
        return points.stream()
                .flatMap(point -> value(point).stream().map(value -> new Dot(x(point.day()), y(value))))
                .toList();
    }

    /** The points of each line, as SVG has them. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var series = 0;
        for (var point : points) {
            var value = value(point);
            if ((value.isEmpty() || point.series() != series) && !line.isEmpty()) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            series = point.series();
            value.ifPresent(found -> line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.day()), y(found))));
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    /** At which height the target is drawn. */
    public Optional<Double> target() {
        return definition.unit() == Definition.Unit.PERCENT
                ? definition.target().map(this::y)
                : Optional.empty();
    }

    private double y(int value) {
        return y((double) value);
    }

    /** One for each day, with the numbers of all that happened on it. */
    public List<Mark> marks() {
        var numbers = new TreeMap<LocalDate, String>();
        for (var place = 0; place < annotations.size(); place++) {
            numbers.merge(annotations.get(place).day(), String.valueOf(place + 1), (some, more) -> some + ", " + more);
        }
        return numbers.entrySet().stream()
                .filter(day -> !day.getKey().isBefore(first()) && !day.getKey().isAfter(last()))
                .map(day -> new Mark(day.getValue(), x(day.getKey())))
                .toList();
    }

    /** What happened after the point before, until this one. */
    List<Annotation> meanwhile(Point point) {
        var before = points.stream()
                .map(Point::day)
                .filter(day -> day.isBefore(point.day()))
                .max(Comparator.naturalOrder())
                .orElse(point.day().minusDays(1));
        return annotations.stream()
                .filter(annotation -> annotation.day().isAfter(before))
                .filter(annotation -> !annotation.day().isAfter(point.day()))
                .toList();
    }
}
