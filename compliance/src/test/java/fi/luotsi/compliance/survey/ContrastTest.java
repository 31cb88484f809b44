package fi.luotsi.compliance.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.luotsi.compliance.survey.Contrast.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is said of the difference of two groups. */
class ContrastTest {
    /** Pair by pair, as the definition says. */
    @Test
    void the_effect_is_that_of_all_pairs() {
        var random = new Random(3);
        for (var round = 0; round < 200; round++) {
            var ours = people(random, 5 + random.nextInt(20));
            var others = people(random, 5 + random.nextInt(60));
            var higher = 0;
            var lower = 0;
            for (var own : ours) {
                for (var other : others) {
                    higher += own[0] * other[1] > other[0] * own[1] ? 1 : 0;
                    lower += own[0] * other[1] < other[0] * own[1] ? 1 : 0;
                }
            }
            var expected = (double) (higher - lower) / (ours.size() * others.size());
            assertThat(Contrast.delta(levels(ours), levels(others))).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void a_clear_difference_is_told_and_a_small_one_is_not_made_much_of() {
        assertThat(verdict(new int[] {0, 0, 0, 0, 5, 15}, new int[] {10, 20, 10, 5, 0, 0}))
                .isEqualTo(Verdict.MUCH_HIGHER);
        assertThat(verdict(new int[] {10, 20, 10, 5, 0, 0}, new int[] {0, 0, 0, 0, 5, 15}))
                .isEqualTo(Verdict.MUCH_LOWER);
        assertThat(verdict(new int[] {0, 10, 20, 10, 0, 0}, new int[] {0, 10, 20, 10, 0, 0}))
                .isEqualTo(Verdict.SAME);
        assertThat(verdict(new int[] {0, 60, 120, 90, 40, 0}, new int[] {0, 90, 130, 60, 20, 0}))
                .isEqualTo(Verdict.SLIGHTLY_HIGHER);
    }

    @Test
    void of_few_people_nothing_is_said_that_may_be_chance() {
        assertThat(verdict(new int[] {0, 0, 1, 2, 2, 0}, new int[] {0, 2, 5, 5, 1, 0}))
                .isEqualTo(Verdict.UNSURE);
        assertThat(verdict(new int[] {0, 0, 0, 0, 0, 4}, new int[] {50, 0, 0, 0, 0, 0}))
                .isEqualTo(Verdict.TOO_FEW);
        assertThat(verdict(new int[] {0, 0, 0, 0, 0, 9}, new int[] {0, 0, 0, 0, 0, 0}))
                .isEqualTo(Verdict.NOTHING);
    }

    /** Of 1,000 pairs of groups from one crowd about one in twenty may seem to differ, and not more. */
    @Test
    void groups_that_do_not_differ_are_seldom_said_to() {
        var random = new Random(11);
        var wrong = 0;
        for (var round = 0; round < 1_000; round++) {
            var verdict = Contrast.of(levels(people(random, 12)), levels(people(random, 80)), 5)
                    .verdict();
            wrong += verdict == Verdict.SAME || verdict == Verdict.UNSURE ? 0 : 1;
        }
        System.out.printf("of 1000 pairs of groups that do not differ %d are said to%n", wrong);
        assertThat(wrong).isLessThan(70);
    }

    @Test
    void a_person_counts_once_by_the_mean_of_their_marks() {
        var levels = Levels.NONE.with(7, 3, 1).with(15, 6, 2).with(0, 3, 1);
        assertThat(levels.counts()).containsExactly(1, 0, 1, 2, 0, 0);
        assertThat(levels.count()).isEqualTo(4);
        assertThat(levels.mean()).isCloseTo((7.0 / 3 + 5 + 0) / 4, within(1e-12));
    }

    private static Verdict verdict(int[] ours, int[] others) {
        return Contrast.of(levels(ours), levels(others), 5).verdict();
    }

    private static Levels levels(int[] counts) {
        var levels = Levels.NONE;
        for (var level = 0; level < counts.length; level++) {
            levels = counts[level] == 0 ? levels : levels.with(level, 1, counts[level]);
        }
        return levels;
    }

    private static List<int[]> people(Random random, int count) {
        var people = new ArrayList<int[]>();
        for (var number = 0; number < count; number++) {
            var statements = 1 + random.nextInt(4);
            people.add(new int[] {random.nextInt(5 * statements + 1), statements});
        }
        return people;
    }

    private static Levels levels(List<int[]> people) {
        var levels = Levels.NONE;
        for (var one : people) {
            levels = levels.with(one[0], one[1], 1);
        }
        return levels;
    }
}
