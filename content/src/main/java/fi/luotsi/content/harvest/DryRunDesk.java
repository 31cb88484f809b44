package fi.luotsi.content.harvest;

import fi.luotsi.content.DryRun;
import fi.luotsi.content.DryRuns;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.SourceRemoved;
import fi.luotsi.content.source.Crawl;
import fi.luotsi.content.source.Folder;
import fi.luotsi.content.source.Offer;
import fi.luotsi.content.source.Waiting;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The dry runs of this portal, at most one a source. */
@ApplicationScoped
class DryRunDesk implements DryRuns {
    private static final Set<Source.Kind> KINDS = EnumSet.of(Source.Kind.FOLDER, Source.Kind.WEB_SITE);

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Inject
    HarvestStore harvests;

    @Inject
    HarvestRuns runs;

    @Inject
    DryRunStore store;

    @Inject
    WebSiteStore sites;

    @Inject
    AddressStore addresses;

    @Inject
    ContentConfig config;

    private final Map<SourceId, Rehearsal> running = new ConcurrentHashMap<>();
    private Snapshots files;

    @PostConstruct
    void open() {
        try {
            files = Snapshots.in(config.tempFolder().resolve("dry-runs"));
            store.endAll();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public boolean isPossible(Source source) {
        return KINDS.contains(source.kind());
    }

    @Override
    public void begin(SourceId id) {
        harvests.source(id)
                .filter(this::isPossible)
                .filter(source -> !runs.isRunning(id))
                .ifPresent(source -> running.computeIfAbsent(id, key -> {
                    store.begin(key);
                    var run = rehearsal(source);
                    executor.execute(() -> {
                        try {
                            run.run();
                        } finally {
                            running.remove(key);
                        }
                    });
                    return run;
                }));
    }

    private Rehearsal rehearsal(Source source) {
        var isSite = source.kind() == Source.Kind.WEB_SITE;
        return rehearsal(
                source.id(),
                harvests.known(source.id()),
                isSite ? addresses.known(source.id()) : List.of(),
                store,
                frontier -> offer(source, frontier));
    }

    /** A dry run that begins with what is known of the source. */
    static Rehearsal rehearsal(
            SourceId source,
            Map<String, KnownItem> items,
            List<Waiting> addresses,
            DryRunStore store,
            Function<RememberedFrontier, Offer> offer) {
        var stop = new StopSign();
        var preview = new Preview(items, stop, seen -> store.count(source, seen));
        var frontier = new RememberedFrontier(addresses, preview::fail);
        preview.tell(frontier::fetched);
        return new Rehearsal(source, () -> offer.apply(frontier), store, preview, stop);
    }

    private Offer offer(Source source, RememberedFrontier frontier) {
        return source.kind() == Source.Kind.WEB_SITE
                ? Crawl.of(sites.site(source), frontier, files.folder())
                : Folder.at(source.location());
    }

    @Override
    public void stop(SourceId source) {
        var run = running.get(source);
        if (run != null) {
            run.stop();
        }
    }

    @Override
    public Optional<DryRun> latest(SourceId source) {
        return store.latest(source);
    }

    void on(@Observes SourceRemoved removed) {
        stop(removed.source());
    }

    @PreDestroy
    void close() {
        running.values().forEach(Rehearsal::stop);
    }
}
