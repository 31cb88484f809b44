package fi.luotsi.indexer.index;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/** The index at its place: opened, closed, thrown away and opened anew by one thread, leased by many. */
final class OpenIndex {
    private static final System.Logger LOG = System.getLogger(OpenIndex.class.getName());

    private final IndexPlace place;
    private final IndexedLanguage language;
    private final int bufferMegabytes;
    private volatile @Nullable IndexStore store;
    private volatile boolean rebuilding;

    OpenIndex(IndexPlace place, IndexedLanguage language, int bufferMegabytes) {
        this.place = place;
        this.language = language;
        this.bufferMegabytes = bufferMegabytes;
    }

    IndexedLanguage language() {
        return language;
    }

    boolean isOpen() {
        return store != null;
    }

    IndexStore store() {
        return Objects.requireNonNull(store, "The index is not open");
    }

    void open() throws IOException {
        var opened = IndexStore.open(place, language, bufferMegabytes);
        rebuilding |= opened.isFresh();
        store = opened;
    }

    boolean isRebuilding() {
        return rebuilding;
    }

    /** All of the library is in it. */
    void complete() {
        rebuilding = false;
    }

    /** Gives up a store that failed, so that it is opened again from its last commit, and throws away one that is damaged. */
    void recover(Exception failure) {
        boolean damaged = Damage.isCauseOf(failure);
        LOG.log(
                Level.WARNING,
                damaged ? "The index is damaged and will be built anew" : "The index could not be updated",
                failure);
        var failed = store;
        if (failed != null && (failure instanceof IOException || damaged || !failed.isOpen())) {
            store = null;
            failed.rollback();
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

    void close() {
        var closing = store;
        store = null;
        if (closing == null) {
            return;
        }
        try {
            closing.close();
        } catch (IOException | RuntimeException failure) {
            LOG.log(Level.WARNING, "The index was not committed at the end; the next start mends it", failure);
        }
    }

    /** A view for one search; empty while it is not open. */
    Optional<IndexLease> lease() throws IOException {
        var leased = store;
        try {
            return leased == null ? Optional.empty() : Optional.of(IndexLease.of(leased, rebuilding));
        } catch (AlreadyClosedException beingReopened) {
            return Optional.empty();
        }
    }

    IndexStatus status(Comparison comparison, int waiting) {
        var size = size();
        return new IndexStatus(
                state(size.isPresent()),
                size.map(IndexStore.IndexSize::documents).orElse(0L),
                comparison.expected(),
                size.map(IndexStore.IndexSize::sections).orElse(0L),
                size.map(IndexStore.IndexSize::bytes).orElse(0L),
                waiting,
                Optional.of(comparison)
                        .filter(made -> !made.equals(Comparison.NONE))
                        .map(Comparison::at),
                language.morphology().version(),
                language.swedish().isPresent(),
                language.dictionaries().status().stream()
                        .map(IndexStatus.Dictionary::of)
                        .toList(),
                language.dictionaries().isRead());
    }

    private IndexStatus.State state(boolean open) {
        if (!open) {
            return IndexStatus.State.UNAVAILABLE;
        }
        return rebuilding ? IndexStatus.State.REBUILDING : IndexStatus.State.READY;
    }

    private Optional<IndexStore.IndexSize> size() {
        var measured = store;
        try {
            return measured == null ? Optional.empty() : Optional.of(measured.size());
        } catch (IOException | AlreadyClosedException closing) {
            return Optional.empty();
        }
    }
}
