package fi.luotsi.indexer.index;

import java.time.Instant;

/** The last comparison of the index with the library. */
record Comparison(long expected, Instant at) {
    static final Comparison NONE = new Comparison(0, Instant.EPOCH);
}
