package fi.luotsi.content.harvest;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.extraction.Extraction;
import fi.luotsi.content.source.SourceItem;
import fi.luotsi.content.source.Taker;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes in what a source offers. Items are read ahead by the workers while this run's thread stores them in order, a batch a transaction; memory holds a few
 * items, never the source's content.
 */
final class Intake implements Taker, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Intake.class.getName());
    private static final int BATCH_FILES = 24;
    private static final int BATCH_CHARACTERS = 1_000_000;
    private static final int BATCH_ATTEMPTS = 3;
    private static final int READ_AHEAD = 8;
    private static final int UNCHANGED_BETWEEN_COUNTS = 500;

    private final HarvestId id;
    private final HarvestStore store;
    private final Reading reading;
    private final Map<String, KnownItem> known;
    private final Holders holders;
    private final Tally tally;
    private final StopSign stop;
    private final Set<String> seen = new HashSet<>();
    private final ArrayDeque<CompletableFuture<Finding>> ahead = new ArrayDeque<>();
    private final List<Finding> batch = new ArrayList<>();
    private final List<Finding> same = new ArrayList<>();

    Intake(HarvestId id, SourceId source, HarvestStore store, Reading reading, StopSign stop) {
        this.id = id;
        this.store = store;
        this.reading = reading;
        this.stop = stop;
        tally = store.tally(id);
        known = store.known(source);
        holders = Holders.of(known.values());
    }

    Tally tally() {
        return tally;
    }

    int known() {
        return known.size();
    }

    /** What the source offered before and not now. */
    List<String> gone() {
        return known.keySet().stream()
                .filter(key -> !seen.contains(key))
                .sorted()
                .toList();
    }

    @Override
    public void expect(int items) {
        tally.total = items;
        store.count(id, tally);
    }

    @Override
    public Optional<String> version(String key) {
        return Optional.ofNullable(known.get(key)).map(KnownItem::version);
    }

    @Override
    public String holder(String sha256, String key) {
        return holders.holder(sha256, key);
    }

    @Override
    public void unchanged(String key) {
        var before = known.get(key);
        if (before == null || !seen.add(key)) {
            return;
        }
        tally.seen(before.state());
        if (!before.harvestId().equals(id.toString()) && ++tally.unchanged % UNCHANGED_BETWEEN_COUNTS == 0) {
            store.count(id, tally);
        }
    }

    @Override
    public void standing(String folder) {
        known.keySet().stream().filter(key -> key.startsWith(folder)).forEach(this::unchanged);
    }

    @Override
    public void take(SourceItem item) {
        seen.add(item.key());
        ahead.add(supplyAsync(() -> read(item), reading.readers()));
        if (ahead.size() >= READ_AHEAD) {
            takeNext();
        }
    }

    @Override
    public int settle() {
        while (!ahead.isEmpty()) {
            takeNext();
        }
        flush();
        return seen.size();
    }

    @Override
    public boolean isStopping() {
        return stop.isUp();
    }

    @Override
    public void pause(Duration time) {
        stop.pause(time);
    }

    /** Reads one item; nothing that it is or does ends the run. */
    private Finding read(SourceItem item) {
        Snapshots.Snapshot snapshot;
        try {
            snapshot = reading.snapshots().take(item);
        } catch (IOException unreadable) {
            return Finding.unreadable(item);
        }
        var before = known.get(item.key());
        if (before != null && before.sha256().equals(snapshot.sha256())) {
            return new Finding(item, snapshot.file(), snapshot.sha256(), unchanged(before));
        }
        return new Finding(
                item, snapshot.file(), snapshot.sha256(), reading.reader().apply(snapshot.file(), item.fileName()));
    }

    private void takeNext() {
        var finding = ahead.remove().join();
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

    /** A batch may lose a deadlock against another harvest: it is tried again, then item by item, so that one impossible item does not stop the others. */
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

    /** A reader that broke off the run may have left others in the middle. */
    @Override
    public void close() {
        ahead.forEach(future -> future.handle((finding, failure) -> finding == null ? null : batch.add(finding))
                .join());
        discard(batch);
        discard(same);
    }
}
