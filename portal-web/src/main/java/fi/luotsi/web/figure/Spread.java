package fi.luotsi.web.figure;

import fi.luotsi.compliance.metrics.Definition;
import fi.luotsi.compliance.snapshot.Release;
import fi.luotsi.compliance.snapshot.Release.Line;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How units stand, and not only all of them together: how many of them lie in each tenth, without their names. It is made of shares that may be shown, so units
 * of which none can be told are only counted.
 *
 * @param shares of the lowest units of which one can be told, in percent, the smallest first
 * @param untold units of which none can be told, and of none below them
 * @param own of the unit that is looked at, where it is one of them
 */
public record Spread(List<Integer> shares, int untold, Optional<Integer> own) {
    /** Fewer units are read in the table of units; they would be no distribution. */
    static final int LEAST_UNITS = 5;

    private static final int TENTHS = 10;
    private static final int WHOLE = 100;

    public Spread {
        shares = shares.stream().sorted().toList();
    }

    /**
     * So many units between two shares, both included.
     *
     * @param isOwn whether the unit that is looked at is one of them
     * @param height in percent of the highest
     */
    public record Bin(int from, int to, int units, boolean isOwn, int height) {}

    /** Of the units below one; where there are none, of all of the city, with that one among them. None where nothing can be told of enough of them. */
    static Optional<Spread> of(Definition definition, Release release, Line line) {
        if (definition.unit() != Definition.Unit.PERCENT) {
            return Optional.empty();
        }
        var below = below(release, line);
        return Optional.of(of(below.isEmpty() ? release.lines() : below, line)).filter(Spread::isTold);
    }

    private static Spread of(List<Line> lines, Line line) {
        var told = SupportView.lowest(lines);
        var own = told.stream()
                .filter(line::equals)
                .findFirst()
                .flatMap(found -> found.shown().percent());
        var shares =
                told.stream().flatMap(one -> one.shown().percent().stream()).toList();
        return new Spread(shares, untold(lines), own);
    }

    private static int untold(List<Line> lines) {
        var parents =
                lines.stream().flatMap(line -> line.place().parent().stream()).collect(Collectors.toSet());
        return (int) lines.stream()
                .filter(line -> !parents.contains(line.place().unit()))
                .filter(line -> line.shown().percent().isEmpty())
                .count();
    }

    /** Units stand each under its parent. */
    private static List<Line> below(Release release, Line line) {
        return release.lines().stream()
                .dropWhile(other -> !unit(other).equals(unit(line)))
                .skip(1)
                .takeWhile(other -> other.depth() > line.depth())
                .toList();
    }

    private static UUID unit(Line line) {
        return line.place().unit();
    }

    private boolean isTold() {
        return shares.size() >= LEAST_UNITS;
    }

    /** Ten of them; whoever has reached everything stands in the last. */
    List<Bin> bins() {
        var highest = IntStream.range(0, TENTHS).map(this::units).max().orElse(1);
        return IntStream.range(0, TENTHS)
                .mapToObj(tenth -> new Bin(
                        tenth * TENTHS,
                        tenth == TENTHS - 1 ? WHOLE : tenth * TENTHS + TENTHS - 1,
                        units(tenth),
                        own.filter(share -> tenth(share) == tenth).isPresent(),
                        WHOLE * units(tenth) / highest))
                .toList();
    }

    private int units(int tenth) {
        return (int) shares.stream().filter(share -> tenth(share) == tenth).count();
    }

    private static int tenth(int share) {
        return Math.min(share / TENTHS, TENTHS - 1);
    }

    /** Half of the units have no more. */
    int middle() {
        return shares.get((shares.size() - 1) / 2);
    }

    /** A quarter of the units lie below, and a quarter above. */
    int lower() {
        return shares.get((shares.size() - 1) / 4);
    }

    int upper() {
        return shares.get(shares.size() - 1 - (shares.size() - 1) / 4);
    }
}
