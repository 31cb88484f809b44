package fi.luotsi.indexer.index;

import fi.luotsi.indexer.IndexerConfig;
import java.time.Duration;
import java.time.Instant;

/**
 * How often things are done to the index.
 *
 * @param rest so long nothing came: what was written is made seen and safe if that is due
 * @param refresh between two times that changes are made seen, unless it takes so much that it would hold up the writing: then more
 * @param commit between two times that changes are made safe
 * @param retry between two attempts when something failed
 * @param verify between two checks of all checksums
 */
record Pace(Duration rest, Duration refresh, Duration commit, Duration retry, Duration verify) {
    private static final int REFRESH_SHARE = 20;

    static Pace of(IndexerConfig config) {
        return new Pace(
                Duration.ofMillis(300),
                Duration.ofSeconds(2),
                config.commitEvery(),
                Duration.ofSeconds(5),
                config.verifyEvery());
    }

    /** @param took the last refresh, which may take a twentieth of the time */
    boolean isRefreshDue(Instant last, Duration took, Instant now) {
        var between = took.multipliedBy(REFRESH_SHARE);
        return !now.isBefore(last.plus(refresh.compareTo(between) > 0 ? refresh : between));
    }

    boolean isCommitDue(Instant last, Instant now) {
        return !now.isBefore(last.plus(commit));
    }

    boolean isVerificationDue(Instant last, Instant now) {
        return !now.isBefore(last.plus(verify));
    }
}
