package fi.luotsi.compliance.survey;

/**
 * How two groups differ. The size of the difference is Cliff's delta, made for ordered marks such as levels: of all pairs of one from each group, the share in
 * which the first is higher less the share in which they are lower (Cliff, N., Dominance statistics: Ordinal analyses to answer ordinal questions, Psychological
 * Bulletin 114(3), 1993, 494–509). What is small and large follows Romano, J., Kromrey, J., Coraggio, J., Skowronek, J., Appropriate statistics for ordinal level
 * data, Florida Association of Institutional Research, 2006. Whether it may be chance is judged by the spread that it has where the groups do not differ (Mann,
 * H. B., Whitney, D. R., Annals of Mathematical Statistics 18(1), 1947, 50–60), which without regard to ties is rather too wide than too narrow.
 *
 * @param delta from -1, each of ours is lower, to 1, each is higher
 */
public record Contrast(double delta, Verdict verdict) {
    private static final double SMALL = 0.147;
    private static final double MEDIUM = 0.33;
    private static final double LARGE = 0.474;
    /** Of a normal distribution 95 of 100 lie within so many standard deviations. */
    private static final double SURE = 1.96;

    /** What can be said in words. */
    public enum Verdict {
        /** There is nobody to compare with. */
        NOTHING,
        /** Of so few nothing is said. */
        TOO_FEW,
        SAME,
        /** There is a difference, and it may be chance. */
        UNSURE,
        SLIGHTLY_HIGHER,
        HIGHER,
        MUCH_HIGHER,
        SLIGHTLY_LOWER,
        LOWER,
        MUCH_LOWER
    }

    /** Of ours with others, if there are so many at least in both. */
    static Contrast of(Levels ours, Levels others, int least) {
        if (others.count() == 0) {
            return new Contrast(0, Verdict.NOTHING);
        }
        if (ours.count() < least || others.count() < least) {
            return new Contrast(0, Verdict.TOO_FEW);
        }
        var delta = delta(ours, others);
        return new Contrast(delta, verdict(delta, spread(ours.count(), others.count())));
    }

    static double delta(Levels ours, Levels others) {
        var difference = 0L;
        for (var own : ours.people().entrySet()) {
            for (var other : others.people().entrySet()) {
                difference += (long) Double.compare(own.getKey(), other.getKey()) * own.getValue() * other.getValue();
            }
        }
        return (double) difference / ((long) ours.count() * others.count());
    }

    /** The standard deviation of delta between groups that do not differ. */
    private static double spread(int ours, int others) {
        return Math.sqrt((ours + others + 1.0) / (3.0 * ours * others));
    }

    private static Verdict verdict(double delta, double spread) {
        var size = Math.abs(delta);
        if (size < SMALL) {
            return Verdict.SAME;
        }
        if (size < SURE * spread) {
            return Verdict.UNSURE;
        }
        var isHigher = delta > 0;
        if (size < MEDIUM) {
            return isHigher ? Verdict.SLIGHTLY_HIGHER : Verdict.SLIGHTLY_LOWER;
        }
        if (size < LARGE) {
            return isHigher ? Verdict.HIGHER : Verdict.LOWER;
        }
        return isHigher ? Verdict.MUCH_HIGHER : Verdict.MUCH_LOWER;
    }
}
