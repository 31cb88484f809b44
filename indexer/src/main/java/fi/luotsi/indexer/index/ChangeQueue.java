package fi.luotsi.indexer.index;

import fi.luotsi.content.DocumentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the index has to look at: identities of documents that changed, each once, and whether to compare everything. When more changed than it can hold, it
 * forgets them and asks for a comparison, which finds them all.
 */
final class ChangeQueue {
    private static final int MOST_WAITING = 200_000;

    private final Set<DocumentId> waiting = new LinkedHashSet<>();
    private boolean comparison = true;
    private boolean verification;
    private boolean closed;

    synchronized void add(Collection<DocumentId> changed) {
        if (waiting.size() + changed.size() > MOST_WAITING) {
            waiting.clear();
            comparison = true;
        } else {
            waiting.addAll(changed);
        }
        notifyAll();
    }

    /** Takes up to {@code most} changes, or none when there are none after {@code patience} or something else is to be done first. */
    synchronized List<DocumentId> take(int most, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (waiting.isEmpty() && !comparison && !verification && !closed && deadline > System.nanoTime()) {
            wait(1 + (deadline - System.nanoTime()) / 1_000_000);
        }
        if (comparison || verification || closed) {
            return List.of();
        }
        var batch = new ArrayList<>(waiting.stream().limit(most).toList());
        batch.forEach(waiting::remove);
        return batch;
    }

    synchronized void requestComparison() {
        comparison = true;
        notifyAll();
    }

    synchronized boolean takeComparison() {
        boolean requested = comparison;
        comparison = false;
        return requested;
    }

    synchronized void requestVerification() {
        verification = true;
        notifyAll();
    }

    synchronized boolean takeVerification() {
        boolean requested = verification;
        verification = false;
        return requested;
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty() && !comparison && !verification;
    }

    synchronized int size() {
        return waiting.size();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Waits, but not when it is closed. */
    synchronized void pause(Duration time) throws InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        while (!closed && deadline > System.nanoTime()) {
            wait(1 + (deadline - System.nanoTime()) / 1_000_000);
        }
    }
}
