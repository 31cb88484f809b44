package fi.luotsi.indexer.tuning;

import java.util.List;

/**
 * What a change would have done to the remembered queries. A query's figure is the mean reciprocal rank of what was opened for it: 1 when that stands first,
 * 0 when it is not among the first ten.
 *
 * @param asked queries that were asked again, of {@code remembered} in all: the most frequent first, until the time was over
 * @param measured those of them for which something was opened
 * @param now the figure over them, each query by the number of its searches, and {@code after}
 * @param wins the queries whose figure rises, those that gain most first; {@code losses} those whose figure falls
 * @param stirred the queries whose first ten change most
 */
public record Replay(
        int asked,
        int remembered,
        int measured,
        double now,
        double after,
        List<Turn> wins,
        List<Turn> losses,
        List<Turn> stirred) {
    public Replay {
        wins = List.copyOf(wins);
        losses = List.copyOf(losses);
        stirred = List.copyOf(stirred);
    }

    /**
     * One query.
     *
     * @param moved how many of the first ten are others or stand elsewhere
     */
    public record Turn(String words, int searches, double now, double after, int moved) {
        double gain() {
            return (after - now) * searches;
        }
    }

    /** Whether it took longer than it may. */
    public boolean isCut() {
        return asked < remembered;
    }
}
