package fi.luotsi.indexer.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** What was worked out from a segment when it was first searched, kept as long as the segment lives. */
final class SegmentMemory<T> {
    private final Map<IndexReader.CacheKey, T> known = new ConcurrentHashMap<>();
    private final Reading<T> reading;

    /** Works it out; two searches that come first at once both do. */
    @FunctionalInterface
    interface Reading<T> {
        T of(LeafReader segment) throws IOException;
    }

    SegmentMemory(Reading<T> reading) {
        this.reading = reading;
    }

    T of(LeafReader segment) throws IOException {
        var life = segment.getCoreCacheHelper();
        if (life == null) {
            return reading.of(segment);
        }
        var kept = known.get(life.getKey());
        if (kept == null) {
            kept = reading.of(segment);
            if (known.put(life.getKey(), kept) == null) {
                life.addClosedListener(known::remove);
            }
        }
        return kept;
    }
}
