package fi.luotsi.compliance.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.disclosure.Grid;
import fi.luotsi.compliance.training.Participation;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What of a unit is shown to those who see no names. */
class StandingTest {
    private static final Grid GRID = new Grid("salaisuus", 5);
    private static final UUID UNIT = UUID.fromString("00000000-0000-0000-0000-000000000007");

    @Test
    void whoever_sees_no_names_sees_people_in_steps_near_the_truth() {
        var chance = new Random(20261128);
        for (var trial = 0; trial < 1_000; trial++) {
            var each = IntStream.range(0, 7).map(n -> chance.nextInt(12)).toArray();
            var exact = new Standing(
                    new UUID(0, chance.nextLong()), each[0], each[1], each[2], each[3], each[4], each[5], each[6], 1);
            var shown = exact.on(GRID);
            assertThat(counts(shown)).allMatch(count -> count % 5 == 0);
            if (exact.obliged() >= 5) {
                assertThat(shown.signed()).isBetween(exact.signed() - 4, exact.signed() + 4);
                assertThat(shown.overdue()).isBetween(exact.overdue() - 4, exact.overdue() + 4);
                assertThat(shown.obliged()).isBetween(exact.obliged() - 4, exact.obliged() + 4);
            } else {
                assertThat(shown.share().isFew()).isTrue();
                assertThat(shown.overdue()).isZero();
            }
        }
    }

    @Test
    void nothing_is_summed_up_over_policies_of_which_one_is_not_told() {
        var told = new Standing(UNIT, 21, 3, 7, 1, 0, 0, 0, 1).on(GRID);
        var few = new Standing(UNIT, 1, 2, 0, 0, 0, 0, 0, 1).on(GRID);
        var policy = new UUID(1, 1);
        assertThat(new UnitBoard(UNIT, Map.of(policy, told), 0).isFew()).isFalse();
        assertThat(new UnitBoard(UNIT, Map.of(policy, told, new UUID(1, 2), few), 0).isFew())
                .isTrue();
    }

    @Test
    void the_share_is_the_one_that_figures_show() {
        var shown = new Standing(UNIT, 21, 3, 7, 1, 0, 0, 0, 1).on(GRID);
        assertThat(shown.share()).isEqualTo(GRID.shown(UNIT, 21, 31));
        assertThat(new Participation(UNIT, 21, 3, 7, 1).on(GRID).share()).isEqualTo(shown.share());
    }

    @Test
    void a_sum_with_units_whose_names_are_seen_stays_protected() {
        var own = new Standing(new UUID(0, 1), 3, 1, 0, 0, 0, 0, 0, 1);
        var other = new Standing(UNIT, 2, 1, 0, 0, 0, 0, 0, 1).on(GRID);
        assertThat(own.share().percent()).hasValue(75);
        assertThat(own.plus(other).share().percent()).isEmpty();
        assertThat(counts(own.plus(other))).isEqualTo(counts(own));
    }

    private static List<Integer> counts(Standing standing) {
        return List.of(
                standing.signed(),
                standing.open(),
                standing.overdue(),
                standing.onLeave(),
                standing.isNew(),
                standing.exempt(),
                standing.later());
    }
}
