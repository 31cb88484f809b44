package fi.luotsi.web.gauge;

import fi.luotsi.indexer.search.SearchResults;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** How long searches took, and how many found nothing; since this portal started. Says nothing of what was searched. */
@ApplicationScoped
public class SearchGauge implements Gauge {
    private static final double[] UP_TO_SECONDS = {0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5};
    private static final double NANOS = 1e9;

    private final AtomicLongArray searches = new AtomicLongArray(UP_TO_SECONDS.length + 1);
    private final LongAdder nanos = new LongAdder();
    private final LongAdder withoutHits = new LongAdder();

    public void count(SearchResults results) {
        count(results.took(), results.total());
    }

    void count(Duration took, int total) {
        searches.incrementAndGet(bucket(took.toNanos() / NANOS));
        nanos.add(took.toNanos());
        if (total == 0) {
            withoutHits.increment();
        }
    }

    private static int bucket(double seconds) {
        var bucket = 0;
        while (bucket < UP_TO_SECONDS.length && seconds > UP_TO_SECONDS[bucket]) {
            bucket++;
        }
        return bucket;
    }

    @Override
    public void tell(Exposition out) {
        out.histogram("luotsi_search_seconds", "How long searches took.");
        var sum = 0L;
        for (var bucket = 0; bucket < UP_TO_SECONDS.length; bucket++) {
            sum += searches.get(bucket);
            out.line("luotsi_search_seconds_bucket", sum, "le", Double.toString(UP_TO_SECONDS[bucket]));
        }
        sum += searches.get(UP_TO_SECONDS.length);
        out.line("luotsi_search_seconds_bucket", sum, "le", "+Inf");
        out.line("luotsi_search_seconds_sum", nanos.sum() / NANOS);
        out.line("luotsi_search_seconds_count", sum);
        out.counter("luotsi_search_without_hits_total", "Searches that found nothing.");
        out.line("luotsi_search_without_hits_total", withoutHits.sum());
    }
}
