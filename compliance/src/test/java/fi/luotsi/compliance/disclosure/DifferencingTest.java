package fi.luotsi.compliance.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.TestFigure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Somebody who may see everything that is shown subtracts what can be subtracted, and knows how the figures are made. */
class DifferencingTest {
    private static final long SEED = 20_261_127;
    private static final int STEP = 5;

    private long queries;
    private long few;

    /** All that is shown of a city: how many, of how many, and how many are left, of every unit on every day. */
    private static int[] shown(City city, Grid grid) {
        var cells = new ArrayList<Integer>();
        for (var day : city.days) {
            for (var unit = 0; unit < city.units(); unit++) {
                var shown = grid.shown(City.id(unit), day[unit][0], day[unit][1]);
                cells.addAll(List.of(shown.count(), shown.base(), shown.rest()));
            }
        }
        return cells.stream().mapToInt(Integer::intValue).toArray();
    }

    private void ask(int answer) {
        queries++;
        var people = Math.abs(answer);
        if (people > 0 && people < STEP) {
            few++;
        }
    }

    private void pairs(int[] cells) {
        for (var one = 0; one < cells.length; one++) {
            for (var other = 0; other <= one; other++) {
                ask(cells[one] - cells[other]);
                ask(cells[one] + cells[other]);
            }
        }
    }

    private void triples(int[] cells) {
        for (var one = 0; one < cells.length; one++) {
            for (var other = 0; other < one; other++) {
                for (var third = 0; third < other; third++) {
                    ask(cells[one] - cells[other] - cells[third]);
                    ask(cells[other] - cells[one] - cells[third]);
                    ask(cells[third] - cells[one] - cells[other]);
                }
            }
        }
    }

    @Test
    void all_pairs_and_triples_of_what_is_shown_give_no_group_under_five() {
        var random = new Random(SEED);
        var large = new City(random, 10, 7, 40);
        pairs(shown(large, new Grid("large", STEP)));
        for (var tree = 0; tree < 12; tree++) {
            var small = new City(random, 5, 2, 3, 2);
            triples(shown(small, new Grid("small" + tree, STEP)));
        }
        TestFigure.tell(
                "Z5",
                SEED,
                "a city of %d units on 10 days, all pairs; 12 trees on 5 days, all triples: %,d queries, %d groups under %d",
                large.units(),
                queries,
                few,
                STEP);
        assertThat(few).isZero();
        assertThat(queries).isGreaterThan(30_000_000);
    }

    @Test
    void without_protection_the_same_attack_recovers_many() {
        pairs(new City(new Random(SEED), 3, 2, 3)
                .days.stream()
                        .flatMap(Arrays::stream)
                        .flatMapToInt(Arrays::stream)
                        .toArray());
        assertThat(few).isGreaterThan(100);
    }

    /**
     * Bounds instead of differences: from what is shown, from how it is rounded, from that units add up to the one above and parts to the whole, follows between which
     * two numbers each count lies.
     */
    @Test
    void bounds_that_follow_from_all_figures_of_a_day_pin_down_no_group_under_five() {
        var random = new Random(SEED);
        var outside = new long[2];
        var inside = new long[2];
        for (var round = 0; round < 60; round++) {
            var city = round % 3 == 0 ? new City(random, 4, 5, 40) : new City(random, 10, 2, 3, 4);
            var grid = new Grid("bounds" + round, STEP);
            for (var day = 0; day < city.days.size(); day++) {
                count(new Bounds(city, day, grid, false), outside);
                count(new Bounds(city, day, grid, true), inside);
            }
        }
        System.out.printf(
                "bounds: of %,d groups under %d, %d are pinned down by who sees everything; %d (%.2f %%) by who knows the"
                        + " secret of every unit as well%n",
                outside[1], STEP, outside[0], inside[0], 100.0 * inside[0] / inside[1]);
        assertThat(outside[0]).isZero();
        assertThat(outside[1]).isGreaterThan(5_000);
    }

    private static void count(Bounds bounds, long[] counts) {
        counts[0] += bounds.pinned();
        counts[1] += bounds.few();
    }

    /** What hiding cells would leave, beside what this shows: the reason for the choice. */
    @Test
    void hiding_small_figures_and_what_could_be_subtracted_would_leave_little() {
        var city = new City(new City.Done(93, 6), new Random(SEED), 24, 7, 40);
        var earlier = new HashMap<Integer, List<int[]>>();
        var left = city.days.stream()
                .map(day -> open(city, new Hiding(city, day, STEP, earlier)))
                .toList();
        System.out.printf(
                "%d units where nearly all have done it; hiding leaves %.0f %% of the first day, %.0f %% of the twelfth, %.0f"
                        + " %% of the last of 24; the grid shows every count, %.1f people off on average, and a share of %.0f"
                        + " %%%n",
                city.units(), left.getFirst(), left.get(11), left.getLast(), off(city), shares(city));
        assertThat(left.getLast()).isLessThan(20);
        assertThat(shares(city)).isGreaterThan(70);
    }

    private static double open(City city, Hiding hiding) {
        return percent(city, unit -> hiding.isOpen(unit));
    }

    private static double shares(City city) {
        return percent(city, unit -> shown(city, unit).percent().isPresent());
    }

    private static double percent(City city, IntPredicate which) {
        return 100.0 * IntStream.range(0, city.units()).filter(which).count() / city.units();
    }

    private static double off(City city) {
        return IntStream.range(0, city.units())
                .map(unit -> Math.abs(shown(city, unit).count() - city.days.getLast()[unit][0]))
                .average()
                .orElseThrow();
    }

    private static Shown shown(City city, int unit) {
        var counts = city.days.getLast()[unit];
        return new Grid("large", STEP).shown(City.id(unit), counts[0], counts[1]);
    }
}
