package fi.luotsi.indexer.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/**
 * How long one search may take: so much time of the processor, and of the clock not twice as much. On a machine that is busy with other things a search waits a
 * little rather than answer with less.
 */
final class Deadline implements QueryTimeout {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double OF_THE_CLOCK = 1.8;

    private final long limit;
    private final long thread = Thread.currentThread().threadId();
    private final long begun = System.nanoTime();
    private final long used = THREADS.getThreadCpuTime(thread);

    /** Counts from now on, for the thread that makes it. */
    Deadline(Duration limit) {
        this.limit = limit.toNanos();
    }

    @Override
    public boolean shouldExit() {
        long took = System.nanoTime() - begun;
        return took > limit && (took > OF_THE_CLOCK * limit || THREADS.getThreadCpuTime(thread) - used > limit);
    }
}
