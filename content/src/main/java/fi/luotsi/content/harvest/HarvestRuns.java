package fi.luotsi.content.harvest;

import fi.luotsi.content.HarvestId;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.WorkerStatus;
import fi.luotsi.content.extraction.Extractor;
import fi.luotsi.content.source.Folder;
import fi.luotsi.content.source.Offer;
import fi.luotsi.content.source.Part;
import fi.luotsi.content.source.SourceItem;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The harvests that run in this portal, at most one a source, and the workers that they share. */
@ApplicationScoped
class HarvestRuns {
    private static final Duration STOP_TURN = Duration.ofMillis(100);
    private static final int STOP_TURNS = 600;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Inject
    HarvestStore store;

    @Inject
    Offers offers;

    @Inject
    Rereading rereading;

    @Inject
    ContentConfig config;

    @Inject
    InstalledRecogniser recogniser;

    @Inject
    RecognitionStore recognitions;

    private final Map<SourceId, HarvestId> bySource = new ConcurrentHashMap<>();
    private final Map<HarvestId, HarvestRun> running = new ConcurrentHashMap<>();
    private Extractor extractor;
    private Snapshots snapshots;

    @PostConstruct
    void open() {
        try {
            snapshots = Snapshots.in(config.tempFolder().resolve("snapshots"));
            extractor = new Extractor(config.workerFolder(), config.tempFolder().resolve("workers"), config.limits());
            extractor.start();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    HarvestId start(Source source, boolean mayMoveMuch) {
        return bySource.computeIfAbsent(source.id(), id -> {
            rereading.forgetUnread(source);
            var harvest = store.begin(id);
            execute(harvest, source, () -> offer(harvest, source), mayMoveMuch);
            return harvest;
        });
    }

    /** Reads some items again; the others stand as they did. */
    HarvestId retry(Source source, Collection<String> items) {
        return bySource.computeIfAbsent(source.id(), id -> {
            var keys = rereading.forget(source, items);
            var harvest = store.begin(id);
            execute(harvest, source, () -> again(harvest, source, keys), false);
            return harvest;
        });
    }

    private Offer again(HarvestId harvest, Source source, List<String> keys) {
        if (source.kind() != Source.Kind.FOLDER) {
            return offer(harvest, source);
        }
        try {
            return new Part(Folder.at(source.location()).items(keys), standing(source.id(), keys));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Takes items in besides what stands in the source, and lets go of others; waits for a run that goes on.
     *
     * @param begun is told the run before it begins
     * @param after is run when it is over
     * @return empty when it waited for too long
     */
    Optional<HarvestId> part(
            Source source, List<SourceItem> items, Set<String> removed, Consumer<HarvestId> begun, Runnable after) {
        var keys = items.stream().map(SourceItem::key).collect(Collectors.toSet());
        keys.addAll(removed);
        for (var turn = 0; turn < STOP_TURNS; turn++) {
            var mine = new AtomicReference<HarvestId>();
            bySource.computeIfAbsent(source.id(), id -> {
                var harvest = store.begin(id);
                tell(begun, harvest);
                mine.set(harvest);
                execute(harvest, source, () -> new Part(items, standing(id, keys)), true, after);
                return harvest;
            });
            if (mine.get() != null) {
                return Optional.of(mine.get());
            }
            LockSupport.parkNanos(STOP_TURN.toNanos());
        }
        return Optional.empty();
    }

    /** A run that cannot begin has failed. */
    private void tell(Consumer<HarvestId> begun, HarvestId harvest) {
        try {
            begun.accept(harvest);
        } catch (RuntimeException refused) {
            store.finish(harvest, HarvestReport.State.FAILED, HarvestReport.Failure.INTERNAL);
            throw refused;
        }
    }

    /** What the library knows of a source besides these. */
    private List<String> standing(SourceId source, Collection<String> without) {
        return store.known(source).keySet().stream()
                .filter(key -> !without.contains(key))
                .toList();
    }

    boolean isRunning(SourceId source) {
        return bySource.containsKey(source);
    }

    /** Stops the run of a source and waits until it has, up to a minute. */
    void end(SourceId source) {
        for (var turn = 0; turn < STOP_TURNS; turn++) {
            var harvest = bySource.get(source);
            if (harvest == null) {
                return;
            }
            stop(harvest);
            LockSupport.parkNanos(STOP_TURN.toNanos());
        }
    }

    void resume(HarvestId harvest, Source source) {
        bySource.computeIfAbsent(source.id(), id -> {
            execute(harvest, source, () -> offer(harvest, source), false);
            return harvest;
        });
    }

    private void execute(HarvestId harvest, Source source, Supplier<Offer> offer, boolean mayMoveMuch) {
        execute(harvest, source, offer, mayMoveMuch, () -> {});
    }

    private void execute(HarvestId harvest, Source source, Supplier<Offer> offer, boolean mayMoveMuch, Runnable after) {
        var reader = new RecognisingReader(
                extractor::extract, recognitions, () -> recogniser.find().isPresent());
        var reading = new Reading(reader::read, snapshots, executor);
        var run = new HarvestRun(harvest, source.id(), offer, store, reading, mayMoveMuch);
        running.put(harvest, run);
        executor.execute(() -> {
            try {
                run.run();
            } finally {
                running.remove(harvest);
                bySource.remove(source.id());
                after.run();
            }
        });
    }

    private Offer offer(HarvestId harvest, Source source) {
        return offers.of(harvest, source, snapshots.folder());
    }

    void stop(HarvestId harvest) {
        var run = running.get(harvest);
        if (run != null) {
            run.stop();
        }
    }

    /** Is a file in hand, or waiting for a worker? */
    boolean isReading() {
        return extractor.isBusy();
    }

    WorkerStatus workers() {
        return extractor.status();
    }

    @PreDestroy
    void close() {
        running.values().forEach(HarvestRun::stop);
        extractor.close();
    }
}
