package fi.luotsi.compliance.disclosure;

import java.util.Optional;

/**
 * What may be shown of a group and a part of it.
 *
 * @param count how many, less than a step away from the truth, as {@code base}
 * @param base of how many
 * @param step of the grid; 1 where things are counted and nobody needs protection
 */
public record Shown(int count, int base, int step) {
    /** Of a smaller group no share is told: rounding alone could move it by a quarter. */
    private static final int STEPS_OF_A_SHARE = 4;

    private static final int HUNDRED = 100;

    /** Whether there are so few people, or nobody, that nothing is told of them. */
    public boolean isFew() {
        return base == 0 && step > 1;
    }

    public int rest() {
        return base - count;
    }

    /** In whole percent, of what is shown. */
    public Optional<Integer> percent() {
        return base == 0 || base < leastBase() ? Optional.empty() : Optional.of(HUNDRED * count / base);
    }

    private int leastBase() {
        return step == 1 ? 1 : STEPS_OF_A_SHARE * step;
    }
}
