package fi.luotsi.compliance.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The other way to protect, for comparison: exact figures, where neither they nor what is left of the unit above is a group of 1 to k - 1, nor the difference to
 * anything that the unit has shown before.
 */
final class Hiding {
    private final Set<Integer> open = new HashSet<>();
    private final Map<Integer, List<int[]>> earlier;
    private final int step;

    /** @param earlier what was shown on the days before; what is shown today is added */
    Hiding(City city, int[][] day, int step, Map<Integer, List<int[]>> earlier) {
        this.step = step;
        this.earlier = earlier;
        openIfNew(0, day[0]);
        for (var unit = 0; unit < city.units(); unit++) {
            if (open.contains(unit)) {
                openChildren(city, day, unit);
            }
        }
    }

    private void openChildren(City city, int[][] day, int unit) {
        var left = day[unit].clone();
        var largestFirst = city.children(unit).stream()
                .sorted(Comparator.comparing((Integer child) -> -day[child][1]))
                .toList();
        for (var child : largestFirst) {
            var count = left[0] - day[child][0];
            var base = left[1] - day[child][1];
            if (isSafe(count, base) && openIfNew(child, day[child])) {
                left = new int[] {count, base};
            }
        }
    }

    private boolean openIfNew(int unit, int[] figure) {
        var before = earlier.computeIfAbsent(unit, each -> new ArrayList<>());
        var isSafe = isSafe(figure[0], figure[1])
                && before.stream().allMatch(other -> isSafe(figure[0] - other[0], figure[1] - other[1]));
        if (isSafe) {
            open.add(unit);
            before.add(figure);
        }
        return isSafe;
    }

    private boolean isSafe(int count, int base) {
        return isSafe(count) && isSafe(base) && isSafe(base - count);
    }

    private boolean isSafe(int people) {
        return people == 0 || Math.abs(people) >= step;
    }

    boolean isOpen(int unit) {
        return open.contains(unit);
    }
}
