package fi.luotsi.indexer.index;

import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentStamp;
import fi.luotsi.content.Library;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the index equal to the library, in one thread: opens the index, compares it with the library, writes what changed. Whatever fails, it goes back to
 * the last commit, or to an empty index when that is damaged, and the comparison finds what is missing. A failed commit is never tried again.
 */
final class IndexUpdater implements Runnable {
    private static final System.Logger LOG = System.getLogger(IndexUpdater.class.getName());
    private static final int DOCUMENTS_AT_ONCE = 64;

    private final Library library;
    private final IndexPlace place;
    private final IndexedLanguage language;
    private final int bufferMegabytes;
    private final Pace pace;
    private final Clock clock;
    private final ChangeQueue queue = new ChangeQueue();

    private volatile @Nullable IndexStore store;
    private volatile boolean rebuilding;
    private volatile boolean compared;
    private volatile int inHand;
    private volatile long expected;
    private volatile long documents;
    private volatile @Nullable Instant comparedAt;
    private boolean unseen;
    private boolean uncommitted;
    private Instant refreshedAt = Instant.EPOCH;
    private Instant committedAt = Instant.EPOCH;
    private Instant verifiedAt = Instant.EPOCH;

    IndexUpdater(
            Library library, IndexPlace place, IndexedLanguage language, int bufferMegabytes, Pace pace, Clock clock) {
        this.library = library;
        this.place = place;
        this.language = language;
        this.bufferMegabytes = bufferMegabytes;
        this.pace = pace;
        this.clock = clock;
    }

    ChangeQueue queue() {
        return queue;
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
            closeStore();
        }
    }

    private void attempt() throws InterruptedException {
        try {
            step();
        } catch (LockObtainFailedException inUse) {
            LOG.log(Level.ERROR, "The index folder is in use by another process: {0}", inUse.getMessage());
            queue.pause(pace.retry());
        } catch (IOException | RuntimeException failure) {
            recover(failure);
            queue.pause(pace.retry());
        }
    }

    private void step() throws IOException, InterruptedException {
        var open = openStore();
        if (queue.takeComparison()) {
            compare(open);
        }
        if (queue.takeVerification()) {
            verify(open);
        }
        var batch = queue.take(DOCUMENTS_AT_ONCE, pace.refresh());
        if (batch.isEmpty()) {
            rest(open);
        } else {
            write(open, batch);
        }
    }

    private IndexStore openStore() throws IOException {
        var open = store;
        if (open == null) {
            open = IndexStore.open(place, language, bufferMegabytes);
            rebuilding |= open.isFresh();
            documents = open.documents();
            store = open;
            queue.requestComparison();
        }
        return open;
    }

    /** Asks for every document that the index does not hold as the library does. */
    private void compare(IndexStore open) throws IOException {
        compared = false;
        try {
            open.refresh();
            var held = open.changeNumbers();
            var stamps = library.stamps();
            queue.add(differing(held, stamps));
            expected = stamps.size();
            documents = held.size();
            comparedAt = clock.instant();
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

    private void write(IndexStore open, List<DocumentId> batch) throws IOException {
        inHand = batch.size();
        try {
            writeAll(open, batch);
        } catch (IOException | RuntimeException failure) {
            queue.add(batch);
            throw failure;
        } finally {
            inHand = 0;
        }
        if (isOver(refreshedAt, pace.refresh()) || queue.isEmpty()) {
            refresh(open);
        }
        if (isOver(committedAt, pace.commit())) {
            commit(open);
        }
    }

    private void writeAll(IndexStore open, List<DocumentId> batch) throws IOException {
        var gone = new HashSet<>(batch);
        unseen = true;
        uncommitted = true;
        for (var document : library.load(batch)) {
            gone.remove(document.id());
            replace(open, document);
        }
        for (var document : gone) {
            open.delete(document);
        }
    }

    /** One document that cannot be indexed is left out and named; it does not stop the others. */
    private static void replace(IndexStore open, Document document) throws IOException {
        try {
            open.replace(document);
        } catch (IllegalArgumentException unusable) {
            LOG.log(Level.ERROR, "Document " + document.id() + " cannot be indexed", unusable);
            open.delete(document.id());
        }
    }

    /** Nothing to write: makes everything seen and safe. */
    private void rest(IndexStore open) throws IOException {
        if (unseen) {
            refresh(open);
        }
        if (uncommitted) {
            commit(open);
        }
        if (compared && queue.isEmpty()) {
            rebuilding = false;
        }
        if (isOver(verifiedAt, pace.verify()) && queue.isEmpty()) {
            verify(open);
        }
    }

    private void refresh(IndexStore open) throws IOException {
        open.refresh();
        unseen = false;
        refreshedAt = clock.instant();
        documents = open.documents();
    }

    private void commit(IndexStore open) throws IOException {
        open.commit();
        uncommitted = false;
        committedAt = clock.instant();
    }

    private void verify(IndexStore open) throws IOException {
        verifiedAt = clock.instant();
        open.verify();
    }

    private boolean isOver(Instant since, Duration time) {
        return Duration.between(since, clock.instant()).compareTo(time) >= 0;
    }

    private void recover(Exception failure) {
        var open = store;
        boolean damaged = Damage.isCauseOf(failure);
        LOG.log(
                Level.WARNING,
                damaged ? "The index is damaged and will be built anew" : "The index could not be updated",
                failure);
        if (open != null && (failure instanceof IOException || damaged || !open.isOpen())) {
            store = null;
            open.rollback();
        }
        if (damaged) {
            throwAway();
        }
    }

    private void throwAway() {
        try (var directory = place.open()) {
            IndexStore.clear(directory);
        } catch (IOException failure) {
            LOG.log(Level.ERROR, "The damaged index cannot be thrown away", failure);
        }
    }

    private void closeStore() {
        var open = store;
        store = null;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (IOException | RuntimeException failure) {
            LOG.log(Level.WARNING, "The index was not committed at the end; the next start mends it", failure);
        }
    }

    Optional<IndexLease> lease() throws IOException {
        var open = store;
        return open == null ? Optional.empty() : Optional.of(IndexLease.of(open, rebuilding));
    }

    IndexStatus status() {
        var size = size();
        return new IndexStatus(
                size.isEmpty()
                        ? IndexStatus.State.UNAVAILABLE
                        : rebuilding ? IndexStatus.State.REBUILDING : IndexStatus.State.READY,
                documents,
                expected,
                size.map(IndexStore.IndexSize::sections).orElse(0L),
                size.map(IndexStore.IndexSize::bytes).orElse(0L),
                queue.size() + inHand,
                Optional.ofNullable(comparedAt),
                language.morphology().version());
    }

    private Optional<IndexStore.IndexSize> size() {
        var open = store;
        try {
            return open == null ? Optional.empty() : Optional.of(open.size());
        } catch (IOException | RuntimeException closing) {
            return Optional.empty();
        }
    }
}
