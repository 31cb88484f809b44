package fi.luotsi.indexer.index;

import fi.luotsi.content.DocumentId;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the index has to look at: identities of documents that changed, each once, and whether to compare everything. When more changed than it can hold, it
 * forgets them and asks for a comparison, which finds them all.
 */
final class WorkQueue {
    private static final int MOST_WAITING = 200_000;

    private final Set<DocumentId> waiting = new LinkedHashSet<>();
    private boolean comparison;
    private boolean verification;
    private boolean closed;
    private Work inHand = new Work.Rest();

    synchronized void add(Collection<DocumentId> changed) {
        if (waiting.size() + changed.size() > MOST_WAITING) {
            waiting.clear();
            comparison = true;
        } else {
            waiting.addAll(changed);
        }
        notifyAll();
    }

    synchronized void requestComparison() {
        comparison = true;
        notifyAll();
    }

    synchronized void requestVerification() {
        verification = true;
        notifyAll();
    }

    /** Takes what is most urgent, with up to {@code most} documents; a rest when nothing comes within {@code patience}. */
    synchronized Work take(int most, Duration patience) throws InterruptedException {
        inHand = new Work.Rest();
        await(patience, true);
        inHand = next(most);
        return inHand;
    }

    private Work next(int most) {
        if (comparison) {
            comparison = false;
            return new Work.Compare();
        }
        if (verification) {
            verification = false;
            return new Work.Verify();
        }
        if (waiting.isEmpty()) {
            return new Work.Rest();
        }
        var batch = List.copyOf(waiting.stream().limit(most).toList());
        batch.forEach(waiting::remove);
        return new Work.Write(batch);
    }

    /** Waits, but not when it is closed. */
    synchronized void pause(Duration time) throws InterruptedException {
        await(time, false);
    }

    private void await(Duration time, boolean orWork) throws InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        while (!closed && !(orWork && isWorkWaiting()) && deadline > System.nanoTime()) {
            wait(1 + (deadline - System.nanoTime()) / 1_000_000);
        }
    }

    private boolean isWorkWaiting() {
        return comparison || verification || !waiting.isEmpty();
    }

    /** Nothing waits and nothing is in hand. */
    synchronized boolean isAtRest() {
        return !isWorkWaiting() && inHand instanceof Work.Rest;
    }

    /** Documents that wait or are in hand. */
    synchronized int size() {
        return waiting.size()
                + (inHand instanceof Work.Write write ? write.documents().size() : 0);
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }
}
