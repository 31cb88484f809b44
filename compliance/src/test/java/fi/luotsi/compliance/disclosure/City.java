package fi.luotsi.compliance.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A made-up tree of units, and how many of whom there are in each on some days: people come and go, and some do what is asked of them. */
final class City {
    final List<Integer> parents = new ArrayList<>();
    /** By day, by unit: how many of how many, with all below. */
    final List<int[][]> days = new ArrayList<>();

    /** Each level under the one above; only units of the last level have people, and some of the others a few. */
    City(Random random, int days, int... widths) {
        this(new Done(50, 50), random, days, widths);
    }

    /** So many percent of each unit have done what is asked, with a spread. */
    record Done(int percent, int spread) {
        int of(int people, Random random) {
            var share = percent + random.nextInt(-spread, spread + 1);
            return Math.clamp(Math.round(people * share / 100f), 0, people);
        }
    }

    City(Done done, Random random, int days, int... widths) {
        parents.add(-1);
        var above = List.of(0);
        for (var width : widths) {
            var level = new ArrayList<Integer>();
            for (var parent : above) {
                for (var child = random.nextInt(width) / 2; child < width; child++) {
                    level.add(parents.size());
                    parents.add(parent);
                }
            }
            above = level;
        }
        var own = new int[parents.size()][2];
        for (var unit = 0; unit < own.length; unit++) {
            own[unit][1] = above.contains(unit) ? random.nextInt(3, 60) : random.nextInt(3) * random.nextInt(8);
            own[unit][0] = done.of(own[unit][1], random);
        }
        for (var day = 0; day < days; day++) {
            live(own, random);
            this.days.add(summed(own));
        }
    }

    private static void live(int[][] own, Random random) {
        for (var unit : own) {
            if (unit[1] > 0) {
                unit[1] = Math.max(0, unit[1] + random.nextInt(-2, 3));
                unit[0] = Math.clamp(unit[0] + random.nextInt(-2, 4), 0, unit[1]);
            }
        }
    }

    private int[][] summed(int[][] own) {
        var sums = new int[own.length][];
        for (var unit = own.length - 1; unit >= 0; unit--) {
            sums[unit] = sums[unit] == null ? own[unit].clone() : plus(sums[unit], own[unit]);
            if (unit > 0) {
                var parent = parents.get(unit);
                sums[parent] = sums[parent] == null ? sums[unit].clone() : plus(sums[parent], sums[unit]);
            }
        }
        return sums;
    }

    private static int[] plus(int[] one, int[] other) {
        return new int[] {one[0] + other[0], one[1] + other[1]};
    }

    static UUID id(int unit) {
        return new UUID(2, unit);
    }

    int units() {
        return parents.size();
    }

    List<Integer> children(int unit) {
        var children = new ArrayList<Integer>();
        for (var child = 0; child < parents.size(); child++) {
            if (parents.get(child) == unit) {
                children.add(child);
            }
        }
        return children;
    }

    /** Whether nobody works in the unit itself. */
    boolean isWhole(int unit, int day) {
        var children = children(unit);
        return !children.isEmpty()
                && children.stream().mapToInt(child -> days.get(day)[child][1]).sum() == days.get(day)[unit][1];
    }
}
