package fi.luotsi.indexer.index;

import fi.luotsi.indexer.IndexerConfig;
import java.time.Duration;
import java.time.Instant;

/**
 * How often things are done to the index.
 *
 * @param rest so long nothing came: what was written is made seen and safe
 * @param refresh the longest that a change stays unseen while others follow it
 * @param commit the longest that a change stays uncommitted while others follow it
 * @param retry between two attempts when something failed
 * @param verify between two checks of all checksums
 */
record Pace(Duration rest, Duration refresh, Duration commit, Duration retry, Duration verify) {
    static Pace of(IndexerConfig config) {
        return new Pace(
                Duration.ofMillis(300),
                Duration.ofSeconds(2),
                config.commitEvery(),
                Duration.ofSeconds(5),
                config.verifyEvery());
    }

    boolean isRefreshDue(Instant last, Instant now) {
        return !now.isBefore(last.plus(refresh));
    }

    boolean isCommitDue(Instant last, Instant now) {
        return !now.isBefore(last.plus(commit));
    }

    boolean isVerificationDue(Instant last, Instant now) {
        return !now.isBefore(last.plus(verify));
    }
}
