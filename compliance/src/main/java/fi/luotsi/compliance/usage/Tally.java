package fi.luotsi.compliance.usage;

import java.util.Collection;
import java.util.Optional;

/**
 * How many used something, of how many. Both are kept, since a share alone says nothing.
 *
 * @param entitled never fewer than the active ones
 */
public record Tally(int active, int entitled) {
    private static final int HUNDRED = 100;

    public Tally {
        if (active < 0 || active > entitled) {
            throw new IllegalArgumentException("Of " + entitled + " entitled cannot be active: " + active);
        }
    }

    public static Tally sum(Collection<Tally> tallies) {
        return tallies.stream()
                .reduce(new Tally(0, 0), (a, b) -> new Tally(a.active + b.active, a.entitled + b.entitled));
    }

    /** <i>käyttöaste</i>, in whole percent, rounded down: all is all. */
    public Optional<Integer> percent() {
        return entitled == 0 ? Optional.empty() : Optional.of(HUNDRED * active / entitled);
    }
}
