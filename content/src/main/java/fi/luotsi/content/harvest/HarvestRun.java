package fi.luotsi.content.harvest;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.HarvestReport.Failure;
import fi.luotsi.content.HarvestReport.State;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.UnusableSource;
import fi.luotsi.content.extraction.Extraction;
import fi.luotsi.content.source.Folder;
import fi.luotsi.content.source.SourceItem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One run over a folder. Files are read ahead by the executor while this run's thread stores them in order, a batch a transaction; memory holds a few files,
 * never the folder's content.
 */
final class HarvestRun implements Runnable {
    private static final Logger LOG = Logger.getLogger(HarvestRun.class.getName());
    private static final int BATCH_FILES = 24;
    private static final int BATCH_CHARACTERS = 1_000_000;
    private static final int BATCH_ATTEMPTS = 3;
    private static final int READ_AHEAD = 8;
    private static final int GONE_BATCH = 200;
    private static final int UNCHANGED_BETWEEN_COUNTS = 500;

    private final HarvestId id;
    private final SourceId source;
    private final String location;
    private final HarvestStore store;
    private final BiFunction<Path, String, Extraction> reader;
    private final Snapshots snapshots;
    private final Executor readers;
    private final ArrayDeque<CompletableFuture<Finding>> reading = new ArrayDeque<>();
    private final List<Finding> batch = new ArrayList<>();
    private final List<Finding> same = new ArrayList<>();
    private Map<String, KnownItem> known = Map.of();
    private Tally tally = new Tally();
    private volatile boolean stopping;

    HarvestRun(
            HarvestId id,
            SourceId source,
            String location,
            HarvestStore store,
            BiFunction<Path, String, Extraction> reader,
            Snapshots snapshots,
            Executor readers) {
        this.id = id;
        this.source = source;
        this.location = location;
        this.store = store;
        this.reader = reader;
        this.snapshots = snapshots;
        this.readers = readers;
    }

    void stop() {
        stopping = true;
    }

    @Override
    public void run() {
        try {
            tally = store.tally(id);
            known = store.known(source);
            harvest(Folder.at(location).items());
            store.finish(id, stopping ? State.STOPPED : State.DONE, null);
        } catch (IOException | UnusableSource unreadable) {
            fail(Failure.SOURCE_UNREADABLE, unreadable);
        } catch (RuntimeException | Error unexpected) {
            fail(Failure.INTERNAL, unexpected);
        } finally {
            reading.forEach(future -> batch.add(future.join()));
            discard(batch);
            discard(same);
        }
    }

    private void harvest(List<SourceItem> items) {
        tally.total = items.size();
        store.count(id, tally);
        for (var item : items) {
            if (stopping) {
                break;
            }
            visit(item);
        }
        while (!reading.isEmpty()) {
            take();
        }
        flush();
        if (!stopping) {
            withdrawGone(items);
        }
        store.count(id, tally);
    }

    private void visit(SourceItem item) {
        var before = known.get(item.key());
        if (before != null
                && before.sizeBytes() == item.sizeBytes()
                && before.modifiedAt().equals(item.modifiedAt())) {
            tally.seen(before.state());
            if (!before.harvestId().equals(id.toString()) && ++tally.unchanged % UNCHANGED_BETWEEN_COUNTS == 0) {
                store.count(id, tally);
            }
            return;
        }
        reading.add(supplyAsync(() -> read(item), readers));
        if (reading.size() >= READ_AHEAD) {
            take();
        }
    }

    /** Reads one file; nothing that a file is or does ends the run. */
    private Finding read(SourceItem item) {
        Snapshots.Snapshot snapshot;
        try {
            snapshot = snapshots.take(item.file());
        } catch (IOException unreadable) {
            return Finding.unreadable(item);
        }
        var before = known.get(item.key());
        if (before != null && before.sha256().equals(snapshot.sha256())) {
            return new Finding(item, snapshot.file(), snapshot.sha256(), unchanged(before));
        }
        return new Finding(item, snapshot.file(), snapshot.sha256(), reader.apply(snapshot.file(), item.fileName()));
    }

    private void take() {
        var finding = reading.remove().join();
        var before = Optional.ofNullable(known.get(finding.item().key()));
        tally.seen(finding.extraction().state());
        if (before.isPresent() && before.get().sha256().equals(finding.sha256())) {
            tally.unchanged++;
            same.add(finding);
        } else {
            tally.children += children(finding.extraction());
            if (before.isPresent()) {
                tally.changed++;
            } else {
                tally.added++;
            }
            batch.add(finding);
        }
        if (batch.size() + same.size() >= BATCH_FILES
                || batch.stream().mapToLong(Finding::characters).sum() >= BATCH_CHARACTERS) {
            flush();
        }
    }

    private void flush() {
        if (!batch.isEmpty()) {
            keep();
        }
        if (!same.isEmpty()) {
            store.touch(id, same, tally);
        }
        discard(batch);
        discard(same);
    }

    /** A batch may lose a deadlock against another harvest: it is tried again, then file by file, so that one impossible file does not stop the others. */
    private void keep() {
        for (var attempt = 1; attempt <= BATCH_ATTEMPTS; attempt++) {
            try {
                store.keep(id, batch, tally);
                return;
            } catch (RuntimeException refused) {
                LOG.log(
                        attempt < BATCH_ATTEMPTS ? Level.FINE : Level.WARNING,
                        refused,
                        () -> "Harvest " + id + " cannot store a batch");
            }
        }
        batch.forEach(this::keepAlone);
    }

    private void keepAlone(Finding finding) {
        try {
            store.keep(id, List.of(finding), tally);
        } catch (RuntimeException impossible) {
            tally.unseen(finding.extraction().state());
            tally.seen(ExtractionState.REJECTED);
            store.keep(id, List.of(finding.rejected(ExtractionReason.BROKEN)), tally);
        }
    }

    private void withdrawGone(List<SourceItem> items) {
        var gone = new HashSet<>(known.keySet());
        items.forEach(item -> gone.remove(item.key()));
        for (var keys : HarvestStore.batches(gone.stream().sorted().toList(), GONE_BATCH)) {
            tally.gone += keys.size();
            store.gone(id, keys, tally);
        }
    }

    private void fail(Failure failure, Throwable cause) {
        LOG.log(Level.WARNING, cause, () -> "Harvest " + id + " failed: " + failure);
        store.finish(id, State.FAILED, failure);
    }

    /** Deletes the temporary files of what is in hand. */
    private static void discard(List<Finding> findings) {
        for (var finding : findings) {
            try {
                finding.close();
            } catch (IOException leftForTheNextStart) {
                LOG.log(Level.FINE, "A snapshot could not be deleted", leftForTheNextStart);
            }
        }
        findings.clear();
    }

    private static int children(Extraction extraction) {
        return extraction.attachments().stream()
                .mapToInt(attachment -> 1 + children(attachment.extraction()))
                .sum();
    }

    private static Extraction unchanged(KnownItem known) {
        return new Extraction(
                known.state(), Optional.empty(), "", "", "", Optional.empty(), Optional.empty(), List.of(), List.of());
    }
}
