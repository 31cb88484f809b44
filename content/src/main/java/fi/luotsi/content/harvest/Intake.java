package fi.luotsi.content.harvest;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import fi.luotsi.content.HarvestId;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.extraction.Extraction;
import fi.luotsi.content.source.SourceItem;
import fi.luotsi.content.source.Taker;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Takes in what a source offers. Items are read ahead by the workers while this run's thread stores them in order, a batch a transaction; memory holds a few
 * items, never the source's content.
 */
final class Intake implements Taker, AutoCloseable {
    private static final int READ_AHEAD = 8;
    private static final int UNCHANGED_BETWEEN_COUNTS = 500;

    private final HarvestId id;
    private final HarvestStore store;
    private final Reading reading;
    private final Map<String, KnownItem> known;
    private final Holders holders;
    private final Tally tally;
    private final StopSign stop;
    private final int mostChanges;
    private final Set<String> seen = new HashSet<>();
    private final ArrayDeque<CompletableFuture<Finding>> ahead = new ArrayDeque<>();
    private final Batch batch;
    private int changedTexts;

    /** @param mayChangeMuch has an administrator said that texts have rightly changed, however many they are? */
    Intake(HarvestId id, SourceId source, HarvestStore store, Reading reading, StopSign stop, boolean mayChangeMuch) {
        this.id = id;
        this.store = store;
        this.reading = reading;
        this.stop = stop;
        tally = store.tally(id);
        batch = new Batch(id, store, tally);
        known = store.known(source);
        holders = Holders.of(known.values());
        mostChanges = mayChangeMuch ? Integer.MAX_VALUE : store.mostChanges(id, known.size());
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
        batch.flush();
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
        if (before.isPresent() && mustWait(before.get(), finding)) {
            tally.seen(before.get().state());
            tally.withheld++;
            batch.hold(finding);
        } else {
            sort(before, finding);
        }
        batch.flushIfFull();
    }

    /** The texts that changed first are let through: only then are they known to be too many. */
    private boolean mustWait(KnownItem before, Finding finding) {
        return mostChanges < Integer.MAX_VALUE
                && !before.sha256().equals(finding.sha256())
                && store.changesText(id, finding)
                && ++changedTexts > mostChanges;
    }

    private void sort(Optional<KnownItem> before, Finding finding) {
        tally.seen(finding.extraction().state());
        if (before.isPresent() && before.get().sha256().equals(finding.sha256())) {
            tally.unchanged++;
            batch.same(finding);
        } else {
            tally.children += children(finding.extraction());
            if (before.isPresent()) {
                tally.changed++;
            } else {
                tally.added++;
            }
            batch.take(finding);
        }
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
        ahead.forEach(future -> future.handle((finding, failure) -> finding == null ? null : batch.take(finding))
                .join());
        batch.close();
    }
}
