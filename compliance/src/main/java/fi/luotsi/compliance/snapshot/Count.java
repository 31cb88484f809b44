package fi.luotsi.compliance.snapshot;

/**
 * Some of a group, exactly: for freezing, never for showing.
 *
 * @param base of how many; the same where only a number counts
 */
public record Count(int count, int base) {
    public static final Count NONE = new Count(0, 0);

    public Count {
        if (count < 0 || count > base) {
            throw new IllegalArgumentException("A part is between nothing and the whole: " + count + " of " + base);
        }
    }

    public static Count of(boolean counts) {
        return new Count(counts ? 1 : 0, 1);
    }

    /** So many, of nothing greater. */
    public static Count number(int count) {
        return new Count(count, count);
    }

    public Count plus(Count other) {
        return new Count(count + other.count, base + other.base);
    }
}
