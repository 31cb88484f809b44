package fi.luotsi.compliance.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Shows counts of people on a grid: as the multiple of the step (k, 5 people) that is reached once a secret number of people, the offset of the unit, is added.
 *
 * <pre>shown(count) = k · ⌊(count + offset) / k⌋,  offset = HMAC-SHA-256(key, unit) mod k</pre>
 *
 * <p>What follows from it, each by arithmetic and therefore for whatever is asked, by whoever, in whatever order:
 *
 * <ol>
 *   <li>Everything shown is a multiple of k. So is every sum and difference of shown figures, of however many units, days, metrics, exports and roles: 0, or at
 *       least k. There is nothing to subtract, nothing to hide beside a small figure, and nothing to remember of what somebody saw before.
 *   <li>A shown figure is less than k away from the count, and 0 is shown as 0.
 *   <li>It depends on the count and the unit alone. A count that stays is shown as it was, so no average over days or metrics tells more; and it never falls
 *       while the count grows, so that a part is never shown as more than the whole, and "all" stays "all".
 *   <li>Of a group of fewer than k nothing is shown. Of a greater one, no part and no rest of 1 to k − 1 people is told by its own figures, not even to
 *       somebody who knows the size of the group and the offset: there is another count that would look the same.
 * </ol>
 *
 * <p>Source: rounding, as in Hundepool et al., <i>Statistical Disclosure Control</i> (Wiley 2012), on tables of frequencies, and in the rounding to five of the British
 * statistics of education (HESA standard rounding methodology), whose least base of a share is taken over as well; the secret that makes a rounding the same
 * wherever the same count is shown is the cell key of the Australian Bureau of Statistics (Fraser and Wooton 2005), as Eurostat recommends for the census of
 * 2021. Linear in the number of figures.
 */
public final class Grid {
    public static final int STEP = 5;
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;
    private final int step;

    /**
     * @param secret of this installation; another one shows everything otherwise
     * @param step k, in people; 1 shows things as they are
     */
    public Grid(String secret, int step) {
        if (step < 1) {
            throw new IllegalArgumentException("A grid has steps of at least one person: " + step);
        }
        key = new SecretKeySpec(secret.getBytes(UTF_8), HMAC);
        this.step = step;
    }

    public int step() {
        return step;
    }

    /** Some of a group. How many of it are left is {@link Shown#rest()}, and protected by the same arithmetic. */
    public Shown shown(UUID unit, int count, int base) {
        if (count < 0 || count > base) {
            throw new IllegalArgumentException("A part is between nothing and the whole: " + count + " of " + base);
        }
        var offset = offset(unit);
        return base < step ? new Shown(0, 0, step) : new Shown(onGrid(count, offset), onGrid(base, offset), step);
    }

    /** A group in parts, for example by level: they add up to the shown group, and each is less than k away from its count. */
    public List<Integer> parts(UUID unit, List<Integer> counts) {
        var base = counts.stream().mapToInt(Integer::intValue).sum();
        var shown = new ArrayList<Integer>();
        var counted = 0;
        var before = 0;
        for (var count : counts) {
            counted += count;
            var until = shown(unit, counted, base).count();
            shown.add(until - before);
            before = until;
        }
        return List.copyOf(shown);
    }

    private int onGrid(int count, int offset) {
        return (count + offset) / step * step;
    }

    private int offset(UUID unit) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            var digest = mac.doFinal(unit.toString().getBytes(UTF_8));
            return (int) Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), step);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", impossible);
        }
    }
}
