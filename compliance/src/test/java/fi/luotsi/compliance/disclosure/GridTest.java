package fi.luotsi.compliance.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every count, unit and step. */
class GridTest {
    private static final long SEED = 20_261_127;
    private static final int UNITS = 25;
    private static final int MOST = 40;

    private final Random random = new Random(SEED);

    private interface Law {
        void holds(Grid grid, UUID unit, int count, int base);
    }

    /** For steps of 2 to 11 people, units by lot, and every part of every group. */
    private void always(Law law) {
        for (var step = 2; step <= 11; step++) {
            var grid = new Grid("key " + step, step);
            for (var number = 0; number < UNITS; number++) {
                var unit = new UUID(random.nextLong(), random.nextLong());
                for (var base = 0; base <= MOST; base++) {
                    for (var count = 0; count <= base; count++) {
                        law.holds(grid, unit, count, base);
                    }
                }
            }
        }
    }

    @Test
    void every_figure_and_every_difference_is_a_multiple_of_the_step_and_less_than_a_step_away() {
        always((grid, unit, count, base) -> {
            var shown = grid.shown(unit, count, base);
            check(shown.count() % grid.step() == 0 && shown.base() % grid.step() == 0);
            check(shown.count() >= 0 && shown.rest() >= 0);
            check(
                    base < grid.step()
                            ? shown.base() == 0
                            : Math.abs(shown.count() - count) < grid.step()
                                    && Math.abs(shown.base() - base) < grid.step()
                                    && Math.abs(shown.rest() - (base - count)) < grid.step());
        });
    }

    @Test
    void nobody_is_shown_as_nobody_and_all_as_all() {
        always((grid, unit, count, base) -> {
            var shown = grid.shown(unit, count, base);
            check(count > 0 || shown.count() == 0);
            check(count < base || shown.rest() == 0);
        });
    }

    @Test
    void what_grows_is_never_shown_as_falling() {
        always((grid, unit, count, base) -> {
            var shown = grid.shown(unit, count, base);
            check(count == base || grid.shown(unit, count + 1, base).count() >= shown.count());
            check(grid.shown(unit, count, base + 1).base() >= shown.base());
        });
    }

    @Test
    void even_who_knows_the_group_and_the_offset_cannot_tell_a_part_or_a_rest_of_fewer_than_a_step() {
        always((grid, unit, count, base) -> {
            var rest = base - count;
            if (isFew(count, grid) || isFew(rest, grid)) {
                check(IntStream.rangeClosed(0, base)
                        .filter(other -> other != count)
                        .anyMatch(other -> grid.shown(unit, other, base).equals(grid.shown(unit, count, base))));
            }
        });
    }

    private static boolean isFew(int people, Grid grid) {
        return people > 0 && people < grid.step();
    }

    /** AssertJ is too slow for millions of cases. */
    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError("broken, seed " + SEED);
        }
    }

    @Test
    void parts_add_up_to_the_group_and_each_is_less_than_a_step_away() {
        for (var round = 0; round < 20_000; round++) {
            var grid = new Grid("key", 2 + random.nextInt(9));
            var unit = new UUID(random.nextLong(), random.nextLong());
            var counts = IntStream.range(0, 1 + random.nextInt(8))
                    .mapToObj(level -> random.nextInt(20))
                    .toList();
            var base = counts.stream().mapToInt(Integer::intValue).sum();
            var parts = grid.parts(unit, counts);
            assertThat(parts.stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(grid.shown(unit, base, base).base());
            if (base >= grid.step()) {
                for (var level = 0; level < counts.size(); level++) {
                    assertThat(Math.abs(parts.get(level) - counts.get(level))).isLessThan(grid.step());
                }
            }
        }
    }

    @Test
    void units_round_differently_and_a_unit_always_in_the_same_way() {
        var grid = new Grid("key", 5);
        var shown = IntStream.range(0, 5_000)
                .map(number -> grid.shown(new UUID(7, number), 12, 12).base())
                .toArray();
        assertThat(IntStream.of(shown).boxed().distinct()).containsExactlyInAnyOrder(10, 15);
        assertThat(IntStream.of(shown).average().orElseThrow())
                .as("on average right")
                .isBetween(11.8, 12.2);
        assertThat(new Grid("key", 5).shown(new UUID(7, 7), 12, 12)).isEqualTo(grid.shown(new UUID(7, 7), 12, 12));
    }

    @Test
    void a_share_is_told_of_twenty_people_and_more() {
        assertThat(new Shown(10, 15, 5).percent()).isEmpty();
        assertThat(new Shown(15, 20, 5).percent()).hasValue(75);
        assertThat(new Shown(1, 3, 1).percent()).as("of things").hasValue(33);
        assertThat(new Shown(0, 0, 1).percent()).isEmpty();
    }

    @Test
    void what_cannot_be_is_refused() {
        var grid = new Grid("secret", 5);
        assertThatThrownBy(() -> grid.shown(new UUID(0, 0), 3, 2)).hasMessageContaining("3 of 2");
        assertThatThrownBy(() -> new Grid("secret", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(grid.toString()).doesNotContain("secret");
        assertThat(List.of(grid.parts(new UUID(0, 0), List.of()))).hasSize(1);
    }
}
