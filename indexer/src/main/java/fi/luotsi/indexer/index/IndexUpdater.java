package fi.luotsi.indexer.index;

import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentStamp;
import fi.luotsi.content.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Keeps the index equal to the library, in one thread, which others help with the documents: opens the index, compares it with the library, writes what changed. Whatever fails, it goes back to
 * the last commit, or to an empty index when that is damaged, and the comparison finds what is missing. A failed commit is never tried again.
 */
final class IndexUpdater implements Runnable {
    private static final System.Logger LOG = System.getLogger(IndexUpdater.class.getName());
    private static final int DOCUMENTS_AT_ONCE = 64;

    private final Library library;
    private final OpenIndex open;
    private final Pace pace;
    private final Clock clock;
    private final WorkQueue queue = new WorkQueue();

    private volatile boolean compared;
    private volatile Comparison lastComparison = Comparison.NONE;
    private final AtomicInteger unseen = new AtomicInteger();
    private volatile boolean uncommitted;
    private Instant refreshedAt = Instant.EPOCH;
    private Duration refreshTook = Duration.ZERO;
    private Instant committedAt = Instant.EPOCH;
    private Instant verifiedAt = Instant.EPOCH;

    IndexUpdater(Library library, OpenIndex open, Pace pace, Clock clock) {
        this.library = library;
        this.open = open;
        this.pace = pace;
        this.clock = clock;
    }

    WorkQueue queue() {
        return queue;
    }

    Comparison lastComparison() {
        return lastComparison;
    }

    /** Changes that no search sees yet. */
    int waiting() {
        return queue.size() + unseen.get();
    }

    /** Nothing is left to do, and everything is seen and committed. */
    boolean isAtRest() {
        return compared && unseen.get() == 0 && !uncommitted && !open.isRebuilding() && queue.isAtRest();
    }

    @Override
    public void run() {
        try {
            while (!queue.isClosed()) {
                attempt();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.close();
        }
    }

    private void attempt() throws InterruptedException {
        try {
            step();
        } catch (LockObtainFailedException inUse) {
            LOG.log(Level.ERROR, "The index folder is in use by another process: " + inUse.getMessage());
            queue.pause(pace.retry());
        } catch (IOException | RuntimeException failure) {
            open.recover(failure);
            queue.pause(pace.retry());
        }
    }

    private void step() throws IOException, InterruptedException {
        if (!open.isOpen()) {
            compared = false;
            open.open();
            queue.requestComparison();
        }
        switch (queue.take(DOCUMENTS_AT_ONCE, pace.rest())) {
            case Work.Compare() -> compare(open.store());
            case Work.Verify() -> verify(open.store());
            case Work.Write(var documents) -> write(open.store(), documents);
            case Work.Rest() -> rest(open.store());
        }
    }

    /** Asks for every document that the index does not hold as the library does. */
    private void compare(IndexStore store) throws IOException {
        compared = false;
        try {
            refresh(store);
            var stamps = library.stamps();
            queue.add(differing(store.changeNumbers(), stamps));
            lastComparison = new Comparison(stamps.size(), clock.instant());
            compared = true;
        } catch (IOException | RuntimeException failure) {
            queue.requestComparison();
            throw failure;
        }
    }

    private static Collection<DocumentId> differing(Map<DocumentId, Long> held, List<DocumentStamp> stamps) {
        var gone = new HashSet<>(held.keySet());
        var differing = new ArrayList<DocumentId>();
        for (var stamp : stamps) {
            gone.remove(stamp.id());
            var number = held.get(stamp.id());
            if (number == null || number != stamp.changeNumber()) {
                differing.add(stamp.id());
            }
        }
        differing.addAll(gone);
        return differing;
    }

    private void write(IndexStore store, List<DocumentId> batch) throws IOException {
        uncommitted = true;
        try {
            replaceAll(store, batch);
        } catch (IOException | RuntimeException failure) {
            queue.add(batch);
            throw failure;
        }
        unseen.addAndGet(batch.size());
        refreshIfDue(store);
        commitIfDue(store);
    }

    /** The documents are read and written by as many threads as the machine has for such work. */
    private void replaceAll(IndexStore store, List<DocumentId> batch) throws IOException {
        var documents = library.load(batch);
        try {
            documents.parallelStream().forEach(document -> replace(store, document));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        var gone = new HashSet<>(batch);
        documents.forEach(document -> gone.remove(document.id()));
        for (var document : gone) {
            store.delete(document);
        }
    }

    /** One document that cannot be indexed is left out and named; it does not stop the others. */
    private static void replace(IndexStore store, Document document) {
        try {
            try {
                store.replace(document);
            } catch (IllegalArgumentException unusable) {
                LOG.log(Level.ERROR, "Document " + document.id() + " cannot be indexed", unusable);
                store.delete(document.id());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Nothing to write: makes everything seen and safe, but not at each short rest in a stream of changes, which would leave many small segments to merge. */
    private void rest(IndexStore store) throws IOException {
        if (unseen.get() > 0 || !store.isRefreshed()) {
            refreshIfDue(store);
        }
        if (uncommitted) {
            commitIfDue(store);
        }
        if (compared && unseen.get() == 0) {
            open.complete();
        }
        if (pace.isVerificationDue(verifiedAt, clock.instant())) {
            verify(store);
        }
    }

    private void refreshIfDue(IndexStore store) throws IOException {
        if (pace.isRefreshDue(refreshedAt, refreshTook, clock.instant())) {
            refresh(store);
        }
    }

    private void commitIfDue(IndexStore store) throws IOException {
        if (pace.isCommitDue(committedAt, clock.instant())) {
            commit(store);
        }
    }

    private void refresh(IndexStore store) throws IOException {
        var begun = clock.instant();
        store.refresh();
        unseen.set(0);
        refreshedAt = clock.instant();
        refreshTook = Duration.between(begun, refreshedAt);
    }

    private void commit(IndexStore store) throws IOException {
        store.commit();
        uncommitted = false;
        committedAt = clock.instant();
    }

    private void verify(IndexStore store) throws IOException {
        verifiedAt = clock.instant();
        store.verify();
    }
}
